import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { type NamedOffice, namedOffice, officeName } from '@/features/forms-of-address/name-office'
import { pickTranslation } from '@/features/places/pick-translation'
import { type DeskEvent, deskEventColumns, showDeskEvent } from './list-desk-events'
import type { EventKey } from './load-event'
import { mostTowns } from './read-public-event'

/** What the page of an event on the desk shows besides what its editor holds. */
export interface EventFactsRead {
  startsAt: Date | null
  /** How many have said that they come. */
  attending: number
  timeZone: string
  addressee: NamedOffice | null
  /** Names of the office and of the letter, in the asked language. */
  office: string | undefined
  letter: string | undefined
  /** Of a day of action: its towns. */
  parts: DeskEvent[]
}

/** What an event has to do with, and its towns, for its page on the desk. */
export async function readEventFacts(
  { db }: Context,
  event: Permitted<Ability, EventKey>,
  asked: string,
): Promise<EventFactsRead> {
  const { addressee, modelLetter, parts, ...row } = await db.event.findUniqueOrThrow({
    where: { id: event.id },
    select: {
      startsAt: true,
      attending: true,
      timeZone: true,
      addressee: { select: namedOffice },
      modelLetter: { select: { originalLocale: true, translations: { select: { locale: true, title: true } } } },
      parts: { select: deskEventColumns, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], take: mostTowns },
    },
  })
  const office = addressee ? officeName(addressee, asked) : undefined
  const letter = modelLetter && pickTranslation(modelLetter.translations, asked, modelLetter.originalLocale)
  return {
    ...row,
    addressee,
    office: office && [office.name, office.city].filter(Boolean).join(', '),
    letter: letter?.title || undefined,
    parts: parts.map((part) => showDeskEvent(part, asked)),
  }
}
