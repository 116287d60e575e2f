import { getLocale, getTranslations } from 'next-intl/server'
import { placeName } from '@/features/events/name-place'
import { eventPath } from '@/features/events/rules'
import type { ListedEvent } from '@/features/events/show-event'
import { officeName } from '@/features/forms-of-address/name-office'
import { ownName } from '@/features/places/languages'
import { Section, Tag } from '@/ui/page'
import { eventTones } from './desk-event-header'
import { EventTime } from './event-time'

const cell = 'block py-0.5 align-top md:table-cell md:py-3 md:pe-4 print:table-cell print:py-2 print:pe-4'

/** What is done on a day of action: every town, its local time, languages, office and state. A list that prints. */
export async function EventBoard({ parts }: { parts: readonly ListedEvent[] }) {
  const locale = await getLocale()
  const t = await getTranslations('events')
  if (parts.length === 0)
    return (
      <Section id="board" title={t('board.title')}>
        <p className="text-muted">{t('board.none')}</p>
      </Section>
    )
  return (
    <Section id="board" title={t('board.title')}>
      <table className="block w-full text-start md:table print:table">
        <caption className="sr-only">{t('board.title')}</caption>
        <thead className="sr-only md:not-sr-only md:table-header-group print:not-sr-only print:table-header-group">
          <tr className="border-b-2 border-ink text-start text-sm">
            {(['town', 'time', 'office', 'languages', 'state'] as const).map((column) => (
              <th key={column} scope="col" className="py-2 pe-4 text-start">
                {t(`board.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group print:table-row-group">
          {parts.map((part) => {
            const office = part.office && officeName(part.office, locale)
            const { city, country, state } = part
            return (
              <tr
                key={part.id}
                className="block break-inside-avoid border-b border-line py-3 md:table-row md:py-0 print:table-row"
              >
                <th scope="row" className={`${cell} text-start font-semibold`}>
                  <a href={eventPath.one(locale, part.slug)} className="text-ink">
                    {country ? placeName({ city, country }, locale) : part.title}
                  </a>
                </th>
                <td className={`${cell} text-sm`}>
                  <EventTime brief {...part} />
                </td>
                <td className={cell} lang={office?.lang}>
                  {office?.name}
                </td>
                <td className={`${cell} text-sm`}>
                  {part.locales.map((one, at) => (
                    <span key={one} lang={one}>
                      {at > 0 && ', '}
                      {ownName(one)}
                    </span>
                  ))}
                </td>
                <td className={cell}>
                  <Tag tone={eventTones[state]}>{t(`states.${state}`)}</Tag>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
