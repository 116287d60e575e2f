import { getLocale, getTranslations } from 'next-intl/server'
import { promiseOf } from '@/features/addressees/count-record'
import { outcomeTone } from '@/features/deliveries/outcome-tone'
import { groupOf } from '@/features/deliveries/rules'
import { photoPath } from '@/features/files/rules'
import { countryForms } from '@/features/places/country-forms'
import { likelyLanguage, ownName } from '@/features/places/languages'
import { pickTranslation } from '@/features/places/pick-translation'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'
import type { RecordEntry } from './record-loaders'

/** Deliveries of a record: what happened, when, in which campaign, with the letter, the note and the pictures. */
export async function RecordList({ entries, now }: { entries: readonly RecordEntry[]; now: Date }) {
  return (
    <ol className="mt-2 max-w-2xl border-t border-line">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} now={now} />
      ))}
    </ol>
  )
}

async function Entry({ entry, now }: { entry: RecordEntry; now: Date }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees')
  const outcomes = await getTranslations('deliveries.outcome')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  const { letter, outcome } = entry
  const { campaign, slug } = letter.modelLetter
  const title = pickTranslation(campaign.translations, locale, campaign.originalLocale)?.title ?? ''
  const from = letter.country === null ? undefined : countryForms(letter.country, locale)
  const promise = promiseOf(entry, now)
  const facts = [
    entry.outcomeOn ? day(entry.outcomeOn) : t('record.dated', { date: day(letter.datedOn) }),
    t(`channel.${entry.channel}`),
    from && t('record.from', { countryName: from.name, ofCountry: from.of }),
    letter.subject !== null && ownName(letter.locale),
  ]
  return (
    <li className="border-b border-line py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {outcome ? (
          <Tag tone={outcomeTone(groupOf(outcome))}>{outcomes(`outcomes.${outcome}`)}</Tag>
        ) : (
          <Tag>{t('record.noOutcome')}</Tag>
        )}
        {promise === 'open' && entry.dueOn && <span>{t('record.due', { date: day(entry.dueOn) })}</span>}
        {promise === 'broken' && (
          <Tag tone="error">
            {entry.dueOn ? t('record.brokenSince', { date: day(entry.dueOn) }) : t('record.broken')}
          </Tag>
        )}
        {promise === 'kept' && <Tag tone="good">{t('record.kept')}</Tag>}
      </p>
      <p className="mt-1 text-sm text-muted">
        <bdi>{facts.filter(Boolean).join(' · ')}</bdi>
      </p>
      <p className="mt-1 text-sm">
        {t('record.campaign')} <a href={`/${locale}/campaigns/${campaign.slug}`}>{title}</a>
      </p>
      {entry.note && (
        <blockquote
          lang={likelyLanguage(entry.note, campaign.originalLocale)}
          className="mt-2 border-s-4 border-line ps-4"
        >
          {entry.note}
        </blockquote>
      )}
      {entry.photos.length > 0 && (
        <ul className="mt-3 grid gap-3 sm:grid-cols-2">
          {entry.photos.map((photo, at) => (
            <li key={photo}>
              <img
                src={photoPath(locale, photo)}
                alt={outcomes('photoOf', { number: at + 1 })}
                loading="lazy"
                className="max-h-96 w-full rounded-sm bg-soft object-contain"
              />
            </li>
          ))}
        </ul>
      )}
      {letter.subject !== null && (
        <p className="mt-1">
          <a href={`/${locale}/letters/${slug}/sent/${letter.id}`} className="inline-flex min-h-11 items-center">
            {t(entry.replies.length > 0 ? 'record.openBoth' : 'record.open')}
          </a>
        </p>
      )}
    </li>
  )
}
