import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { addresseePath } from '@/features/addressees/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import { type BoardGroup, groupBoard } from '@/features/letter-sets/group-board'
import type { PublicRow, PublicSet } from '@/features/letter-sets/read-public-board'
import { type BoardState, boardPath, boardStates, countAlike } from '@/features/letter-sets/rules'
import { letterPath } from '@/features/letters/rules'
import { likelyLanguage, ownName } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import { getFormatter } from '@/ui/formatter'
import { Section, Tag } from '@/ui/page'
import { boardTones } from './board-tones'
import { publicBoard } from './public-board-loader'

const cell = 'block py-0.5 align-top md:table-cell md:py-3 md:pe-4'

interface Props {
  campaign: { id: string; slug: string }
  /** A map of what happened where; its image is beside the page. */
  map: (groups: ReadonlyMap<string, BoardGroup>) => ReactNode
  /** Every letter, for a page of its own; the newest outcomes otherwise. */
  whole?: boolean
}

/** Lines of the board on the page of its campaign. */
const shownRows = 5

/**
 * What came of the campaign's own letters: a map and numbers, and tables by country, which are cards on a phone. Nothing while
 * none is out.
 */
export async function PublicBoard({ campaign, map, whole = false }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets')
  const sets = await publicBoard(campaign.id, locale)
  const rows = sets.flatMap((set) => set.rows)
  if (rows.length === 0) return null
  const counts = boardStates
    .map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0)
  const shown = whole ? sets : newest(sets)
  return (
    <Section id="board" title={t('board.title')}>
      <p className="-mt-2 mb-5 text-muted">{t('board.lead')}</p>
      {map(groupBoard(rows))}
      <ul className="mt-5 flex flex-wrap gap-x-8 gap-y-2">
        {counts.map(({ state, count }) => (
          <li key={state}>
            <strong className="font-serif text-xl">{count}</strong> {t(`states.${state}`)}
          </li>
        ))}
      </ul>
      {shown.map((set) => (
        <div key={set.slug} className="mt-6">
          {shown.length > 1 && <h3 className="mb-2 text-lg">{set.title}</h3>}
          <BoardTable set={set} caption={shown.length > 1 ? set.title : t('board.caption')} />
        </div>
      ))}
      {!whole && rows.length > shownRows && (
        <p className="mt-4">
          <a href={boardPath(locale, campaign.slug)} className="inline-flex min-h-11 items-center">
            {t('board.all', { count: rows.length })}
          </a>
        </p>
      )}
      <p className="mt-4 text-sm text-muted">{t('board.told')}</p>
    </Section>
  )
}

/** The sets with their rows of which something was told last, at most {@link shownRows} in all. */
function newest(sets: readonly PublicSet[]): PublicSet[] {
  const dayOf = (row: PublicRow) => Math.max(0, ...row.deliveries.map(({ outcomeOn }) => outcomeOn?.getTime() ?? 0))
  const kept = new Set(
    sets
      .flatMap(({ rows }) => rows)
      .toSorted((a, b) => dayOf(b) - dayOf(a))
      .slice(0, shownRows),
  )
  return sets
    .map((set) => ({ ...set, rows: set.rows.filter((row) => kept.has(row)) }))
    .filter(({ rows }) => rows.length > 0)
}

async function BoardTable({ set, caption }: { set: PublicSet; caption: string }) {
  const t = await getTranslations('letter-sets.board')
  return (
    <table className="block w-full text-start md:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="border-b-2 border-ink text-start text-sm">
          {(['country', 'state', 'letter', 'when'] as const).map((column) => (
            <th key={column} scope="col" className="py-2 pe-4 text-start">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {set.rows.map((row) => (
          <PublicBoardRow key={row.id} row={row} original={set.originalLocale} />
        ))}
      </tbody>
    </table>
  )
}

async function PublicBoardRow({ row, original }: { row: PublicRow; original: string }) {
  const { country, state, deliveries, dueOn } = row
  const locale = await getLocale()
  const t = await getTranslations('letter-sets')
  const outcomes = await getTranslations('deliveries.outcome')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeZone: 'UTC' })
  const told = deliveries.findLast(({ outcome }) => outcome !== null)
  return (
    <tr className="block border-b border-line py-3 md:table-row md:py-0">
      <th scope="row" className={`${cell} text-start font-semibold md:w-40`}>
        {row.toBody ? t('board.body', { country: countryName(country, locale) }) : countryName(country, locale)}
      </th>
      <td className={cell}>
        <Tag tone={boardTones[state]}>{t(`states.${state}`)}</Tag>
        {told?.outcome && !says(state, told.outcome) && (
          <span className="mt-1 block text-sm">{outcomes(`outcomes.${told.outcome}`)}</span>
        )}
      </td>
      <td className={cell}>
        <SentLetterCell row={row} />
        {told?.note && (
          <span lang={likelyLanguage(told.note, original)} className="mt-1 block max-w-prose text-sm">
            {told.note}
          </span>
        )}
      </td>
      <td className={`${cell} text-sm md:whitespace-nowrap`}>
        {told?.outcomeOn && day(told.outcomeOn)}
        {dueOn && <span className="block text-muted">{outcomes('until', { date: day(dueOn) })}</span>}
      </td>
    </tr>
  )
}

/** The word for the state says it already. */
function says(state: BoardState, outcome: string): boolean {
  return (
    (state === 'reply_promised' && outcome === 'reply_promised') ||
    (state === 'replied' && outcome === 'reply_received')
  )
}

async function SentLetterCell({ row }: { row: PublicRow }) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets.board')
  const outcomes = await getTranslations('deliveries.outcome')
  const { name, lang, city } = officeName(row.office, locale)
  const { signatories, slug, followedBy } = row
  return (
    <>
      <a href={addresseePath(locale, row.office.id)}>
        <span lang={lang}>{name}</span>
        {city && `, ${city}`}
      </a>
      <span className="block text-sm text-muted">
        {ownName(row.locale)}
        {signatories.length > 0 && (
          <>
            {' · '}
            {t('signed', { count: signatories.length })}{' '}
            <bdi lang={row.locale}>{countAlike(signatories).join('; ')}</bdi>
          </>
        )}
      </span>
      <a href={letterPath.sent(locale, slug, row.id)} className="inline-flex min-h-11 items-center text-sm">
        {t('read')}
      </a>
      {followedBy.length > 0 && (
        <span className="block text-sm">
          {t('followed')}{' '}
          {followedBy.map(({ id, deliveries }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={letterPath.sent(locale, slug, id)}>
                {deliveries[0] ? outcomes(`channels.${deliveries[0].channel}`) : t('read')}
              </a>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
