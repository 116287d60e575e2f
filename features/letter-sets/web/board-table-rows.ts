import { getLocale, getTranslations } from 'next-intl/server'
import { describeDoor } from '@/features/addressees/describe-door'
import { addresseePath } from '@/features/addressees/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import type { BoardRow, SetBoard } from '@/features/letter-sets/read-set-board'
import { boardStates, setLetterPath, setPath } from '@/features/letter-sets/rules'
import { ownName } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import { regionOf } from '@/features/places/regions'
import { getFormatter } from '@/ui/formatter'
import type { Tone } from '@/ui/page'
import { boardTones } from './board-tones'

/** A country or body of the board in words, for the table in the browser. */
export interface BoardTableRow {
  /** The country, or the id of the body. */
  key: string
  name: string
  region: string
  state: string
  stateName: string
  /** Its place on the way, for sorting. */
  order: number
  tone: Tone
  behind: boolean
  signatories: string
  language: string
  office: string
  officeHref: string
  /** Why this door; empty for a letter that has its own. */
  reason: string
  moved: string
  told: string
  due: string
  overdue: boolean
  dueOrder: string
  followed: boolean
  step: string
  href: string
  /** The step is something to do, not something to wait for. */
  pressing: boolean
}

/** Puts the rows of a board into the words of the screen. */
export async function boardTableRows(modelLetterId: string, { rows, source }: SetBoard): Promise<BoardTableRow[]> {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets')
  const doors = await getTranslations('addressees.door')
  const outcomes = await getTranslations('deliveries.outcome.outcomes')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeZone: 'UTC' })
  return rows
    .map((row): BoardTableRow => {
      const { country, body, state, door, office, letterId, step } = row
      const region = body ? undefined : regionOf(country)
      const named = office && officeName(office, locale)
      return {
        key: body ?? country,
        state,
        behind: row.behind,
        overdue: row.overdue,
        followed: row.followed,
        name: body && named ? named.name : countryName(country, locale),
        region: body ? t('bodies') : region ? countryName(region, locale) : '',
        stateName: t(`states.${state}`),
        order: boardStates.indexOf(state),
        tone: boardTones[state],
        signatories: row.signatories > 0 ? t('confirmedOf', { confirmed: row.confirmed, all: row.signatories }) : '',
        language: row.locale ? ownName(row.locale) : '',
        office: named ? [named.name, named.city].filter(Boolean).join(', ') : '',
        officeHref: office ? addresseePath(locale, office.id) : '',
        reason: door && !letterId ? describeDoor(doors, door, { state: source.addressedState, country }, locale) : '',
        moved: row.moved && door ? t('moved', { name: placeOf(door.addressee, locale) }) : '',
        told: row.told ? [outcomes(row.told.outcome), row.told.on && day(row.told.on)].filter(Boolean).join(', ') : '',
        due: dueOf(row),
        dueOrder: (row.dueOn ?? row.collectUntil)?.toISOString() ?? '9',
        step: t(`steps.${step}`),
        href: letterId
          ? setLetterPath(locale, { modelLetterId, id: letterId })
          : `${setPath(locale, modelLetterId)}/start?${body ? `body=${body}` : `country=${country}`}`,
        pressing:
          !['none', 'await'].includes(step) && (door !== undefined || body !== undefined || letterId !== undefined),
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale))

  function dueOf({ dueOn, collectUntil, state }: BoardRow): string {
    if (dueOn) return t('promised', { date: day(dueOn) })
    if (collectUntil && state === 'collecting') return t('until', { date: day(collectUntil) })
    return ''
  }
}

function placeOf(office: Parameters<typeof officeName>[0], locale: string): string {
  const { name, city } = officeName(office, locale)
  return [name, city].filter(Boolean).join(', ')
}
