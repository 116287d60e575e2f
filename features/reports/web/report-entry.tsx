import { getLocale, getTranslations } from 'next-intl/server'
import { addresseePath } from '@/features/addressees/rules'
import { isoDay } from '@/features/days'
import { outcomeTone } from '@/features/deliveries/outcome-tone'
import { groupOf } from '@/features/deliveries/rules'
import { placeName } from '@/features/events/name-place'
import { eventPath, linesOf } from '@/features/events/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import { WrittenPicture } from '@/features/pictures/web/written-picture'
import { direction } from '@/features/places/languages'
import type { PublicReport } from '@/features/reports/list-public-reports'
import { languageName } from '@/ui/editor/languages'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'

interface Props {
  report: PublicReport
  /** What the page is about already is not named again. */
  on: 'event' | 'office' | 'campaign'
}

/** What somebody tells, as everybody reads it: what came of it, their words in their language, quotes and photos. */
export async function ReportEntry({ report, on }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('reports.public')
  const format = await getFormatter()
  const { outcome, happenedOn, present, credit, text, quotes, pictures, kind } = report
  const outcomes = await getTranslations('deliveries.outcome.outcomes')
  const own = { lang: report.locale, dir: direction(report.locale) }
  return (
    <article>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <time dateTime={isoDay(happenedOn)}>{format.dateTime(happenedOn, { dateStyle: 'long', timeZone: 'UTC' })}</time>
        {on !== 'event' && <span>{t(`kinds.${kind}`)}</span>}
        {outcome && kind === 'event' && <Tag tone={outcomeTone(groupOf(outcome))}>{outcomes(outcome)}</Tag>}
        {present !== null && <span>{t('present', { count: present })}</span>}
      </p>
      <ReportPlace report={report} on={on} />
      {text !== '' && (
        <div className="mt-3 max-w-text space-y-3" {...own}>
          {text.split(/\n{2,}/).map((paragraph, at) => (
            <p key={String(at)} className="whitespace-pre-line wrap-anywhere">
              {paragraph}
            </p>
          ))}
        </div>
      )}
      {linesOf(quotes).map((quote, at) => (
        <blockquote
          key={String(at)}
          className="mt-4 max-w-text border-s-4 border-accent ps-4 font-serif text-lg wrap-anywhere"
          {...own}
        >
          <p>{quote}</p>
        </blockquote>
      ))}
      {pictures.length > 0 && (
        <ul className={`mt-5 grid gap-4 ${pictures.length > 1 ? 'sm:grid-cols-2' : 'max-w-text'}`}>
          {pictures.map((picture) => (
            <li key={picture.id}>
              <WrittenPicture
                picture={picture}
                sizes={pictures.length > 1 ? '(max-width: 40rem) 90vw, 22rem' : '(max-width: 40rem) 90vw, 40rem'}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-sm text-muted">
        {credit === '' ? t('unnamed') : t.rich('by', { name: credit, b: (words) => <bdi>{words}</bdi> })}
        {report.locale !== locale &&
          text !== '' &&
          ` · ${t('written', { language: languageName(report.locale, locale) })}`}
      </p>
    </article>
  )
}

/** The event and the office that it is about. */
async function ReportPlace({ report: { event, office }, on }: Props) {
  const locale = await getLocale()
  const named = office && on !== 'office' && on !== 'event' ? officeName(office, locale) : undefined
  if ((!event || on === 'event') && !named) return null
  return (
    <p className="mt-1 text-lg font-semibold">
      {event && on !== 'event' && (
        <a href={eventPath.one(locale, event.slug)} className="text-ink">
          <bdi lang={event.locale}>{event.title}</bdi>
          {event.country && event.city !== '' && (
            <span className="sr-only">, {placeName({ city: event.city, country: event.country }, locale)}</span>
          )}
        </a>
      )}
      {!event && named && office && (
        <a href={addresseePath(locale, office.id)} className="text-ink">
          <span lang={named.lang}>{named.name}</span>
          {named.city && `, ${named.city}`}
        </a>
      )}
    </p>
  )
}

/** Reports one below the other. */
export function ReportList({ reports, on }: { reports: readonly PublicReport[]; on: Props['on'] }) {
  return (
    <ul className="divide-y divide-line">
      {reports.map((report) => (
        <li key={report.id} className="py-8 first:pt-0">
          <ReportEntry report={report} on={on} />
        </li>
      ))}
    </ul>
  )
}
