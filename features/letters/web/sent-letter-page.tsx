import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { photoPath } from '@/features/files/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import type { SentLetter } from '@/features/letters/read-sent-letter'
import { letterPath } from '@/features/letters/rules'
import { direction, ownName } from '@/features/places/languages'
import { getFormatter } from '@/ui/formatter'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'
import { OutcomeDays, OutcomeTag } from './delivery-facts'

/** A letter that may be read by everybody: its text, who signed it, and what happened to it. */
export async function SentLetterPage({ letter, replies }: { letter: SentLetter; replies: ReactNode }) {
  const locale = await getLocale()
  const t = await getTranslations('letters.sent')
  const outcome = await getTranslations('deliveries.outcome')
  const format = await getFormatter()
  const { name, place } = officeName(letter.addressee, locale)
  return (
    <main id="content" data-accent={letter.modelLetter.campaign.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={`/${locale}/campaigns/${letter.modelLetter.campaign.slug}#board`}>{t('campaign')}</BackLink>
        <PageTitle kicker={t('kicker', { date: format.dateTime(letter.datedOn, { dateStyle: 'long' }) })}>
          {t('to', { name })}
        </PageTitle>
        <p className="mt-2 flex flex-wrap items-baseline gap-x-4 text-lg">
          <a href={`/${locale}/addressees/${letter.addressee.id}`}>{place}</a>
          <span className="text-base text-muted">{ownName(letter.locale)}</span>
        </p>
        <Section id="deliveries" title={t('what')}>
          {letter.deliveries.length === 0 && <p className="text-muted">{t('nothing')}</p>}
          <ol className="space-y-4">
            {letter.deliveries.map((delivery) => (
              <li key={delivery.id} className="border-s-4 border-line ps-4">
                <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                  <OutcomeTag delivery={delivery} />
                  <span>{outcome(`channels.${delivery.channel}`)}</span>
                  <span className="text-muted">
                    <OutcomeDays delivery={delivery} />
                  </span>
                </p>
                {delivery.note && <p className="mt-1">{delivery.note}</p>}
                {delivery.photos.length > 0 && (
                  <ul className="mt-3 grid gap-3 sm:grid-cols-2">
                    {delivery.photos.map((photo, at) => (
                      <li key={photo}>
                        <img
                          src={photoPath(locale, photo)}
                          alt={outcome('photoOf', { number: at + 1 })}
                          loading="lazy"
                          className="max-h-96 w-full rounded-sm bg-soft object-contain"
                        />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
          {(letter.follows || letter.followedBy.length > 0) && (
            <ul className="mt-4">
              {letter.follows && (
                <li>
                  <a href={letterPath.sent(locale, letter.modelLetter.slug, letter.follows)}>{t('follows')}</a>
                </li>
              )}
              {letter.followedBy.map((next) => (
                <li key={next.id}>
                  <a href={letterPath.sent(locale, letter.modelLetter.slug, next.id)}>
                    {t('followed', { date: format.dateTime(next.datedOn, { dateStyle: 'long' }) })}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Section>
        {replies}
        <article
          lang={letter.locale}
          dir={direction(letter.locale)}
          className="mt-12 border border-line bg-paper px-6 py-8 font-[Georgia,'Noto_Serif','Times_New_Roman',serif] shadow-sheet sm:px-10"
        >
          <h2 className="font-[inherit] text-lg font-semibold">{letter.subject}</h2>
          <div className="mt-5 space-y-4 whitespace-pre-line">
            {letter.text.split(/\n{2,}/).map((paragraph, at) => (
              <p key={String(at)}>{paragraph}</p>
            ))}
          </div>
          <ul className="mt-8 grid gap-x-8 gap-y-4 sm:grid-cols-2">
            {letter.signatories.map(([name, ...lines], at) => (
              <li key={String(at)}>
                <bdi className="font-semibold">{name}</bdi>
                {lines.map((line) => (
                  <span key={line} className="block text-sm">
                    {line}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </article>
      </Wrap>
    </main>
  )
}
