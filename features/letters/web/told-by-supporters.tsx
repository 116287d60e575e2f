import { getLocale, getTranslations } from 'next-intl/server'
import { groupOf, type OutcomeGroup } from '@/features/deliveries/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import { boardPath } from '@/features/letter-sets/rules'
import { listToldOutcomes, type ToldOutcome } from '@/features/letters/list-told-outcomes'
import { letterPath } from '@/features/letters/rules'
import { ownName } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import { webContext } from '@/server/context'
import { Section } from '@/ui/page'
import { OutcomeDays, OutcomeTag } from './delivery-facts'

const groups: OutcomeGroup[] = ['accepted', 'answered', 'promised', 'refused', 'open', 'failed']

interface Props {
  campaign: { id: string; slug: string }
  /** All of it, for a page of its own; the newest lines otherwise. */
  whole?: boolean
}

/** Lines on the page of the campaign. */
const shownLines = 5

/** What supporters tell of their own letters, country by country: a table, cards on a phone. Nothing while it is empty. */
export async function ToldBySupporters({ campaign, whole = false }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('letters.board')
  const outcomes = await getTranslations('letters.counts')
  const lines = await listToldOutcomes(webContext(), campaign.id)
  if (lines.length === 0) return null
  const counted = groups
    .map((group) => ({ group, count: lines.filter(({ delivery }) => isIn(delivery.outcome, group)).length }))
    .filter(({ count }) => count > 0)
  const sorted = lines
    .slice(0, whole ? lines.length : shownLines)
    .toSorted((a, b) =>
      countryName(a.office.hostCountry, locale).localeCompare(countryName(b.office.hostCountry, locale), locale),
    )
  return (
    <Section id="told" title={t('supporters')}>
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        {counted.map(({ group, count }) => (
          <li key={group}>
            <strong className="font-serif text-xl">{count}</strong> {outcomes(`${group}`, { count })}
          </li>
        ))}
      </ul>
      <table className="mt-6 block w-full text-start md:table">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="sr-only md:not-sr-only md:table-header-group">
          <tr className="border-b-2 border-ink text-start text-sm">
            {(['country', 'letter', 'channel', 'outcome', 'date'] as const).map((column) => (
              <th key={column} scope="col" className="py-2 pe-4 text-start">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {sorted.map((line) => (
            <BoardRow key={line.delivery.id} line={line} />
          ))}
        </tbody>
      </table>
      {sorted.length < lines.length && (
        <p className="mt-4">
          <a href={`${boardPath(locale, campaign.slug)}#told`} className="inline-flex min-h-11 items-center">
            {t('all', { count: lines.length })}
          </a>
        </p>
      )}
      <p className="mt-3 text-sm text-muted">{t('told')}</p>
    </Section>
  )
}

async function BoardRow({ line }: { line: ToldOutcome }) {
  const locale = await getLocale()
  const t = await getTranslations()
  const { office, delivery, letter, signatories } = line
  const { name, city } = officeName(office, locale)
  const cell = 'block py-0.5 align-top md:table-cell md:py-3 md:pe-4'
  return (
    <tr className="block border-b border-line py-3 md:table-row md:py-0">
      <th scope="row" className={`${cell} text-start font-semibold md:w-40`}>
        {countryName(office.hostCountry, locale)}
        {city && <span className="block text-sm font-normal text-muted">{city}</span>}
      </th>
      <td className={cell}>
        <a href={`/${locale}/addressees/${office.id}`}>{name}</a>
        <span className="block text-sm text-muted">
          {[ownName(line.locale), ...signatories].map((text, at) => (
            <span key={text}>
              {at > 0 && ' · '}
              <bdi>{text}</bdi>
            </span>
          ))}
        </span>
        {letter && (
          <a
            href={letterPath.sent(locale, letter.slug, letter.id)}
            className="inline-flex min-h-11 items-center text-sm"
          >
            {t('letters.board.read')}
          </a>
        )}
      </td>
      <td className={`${cell} text-sm md:text-base`}>{t(`deliveries.outcome.channels.${delivery.channel}`)}</td>
      <td className={cell}>
        <OutcomeTag delivery={delivery} />
        {delivery.note && <span className="mt-1 block max-w-80 text-sm">{delivery.note}</span>}
      </td>
      <td className={`${cell} text-sm md:text-base md:whitespace-nowrap`}>
        <OutcomeDays delivery={delivery} />
      </td>
    </tr>
  )
}

function isIn(outcome: ToldOutcome['delivery']['outcome'], group: OutcomeGroup): boolean {
  return outcome !== null && groupOf(outcome) === group
}
