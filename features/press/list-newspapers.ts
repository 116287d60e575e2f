import type { Ability, Permitted } from '@/features/access/policy'
import { type Freshness, freshness, mayContactBeMailed } from '@/features/addressees/rules'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import type { DeliveryState, LetterState } from '@/generated/prisma/enums'

/** A newspaper, as the desk chooses whom to write to. */
export interface Newspaper {
  id: string
  name: string
  country: string
  city: string | null
  freshness: Freshness
  /** Its mailboxes, for organisers alone. */
  contacts: { value: string; purpose: string }[]
  /** `print`: no mailbox we may write to. `ask`: the entry is old, and the organiser decides. */
  way: 'mail' | 'ask' | 'print'
  /** The day any campaign of this team wrote to it last. */
  lastWritten: string | null
  /** The letter from this model letter, once there is one. */
  letter: { id: string; state: LetterState; locale: string; delivery: DeliveryState | null } | null
}

/** A directory may hold thousands; more than these nobody chooses from. */
const mostNewspapers = 500

/** Every newspaper of the directory by country, with what is known of it and what it got from this model letter. */
export async function listNewspapers(
  { db, now }: Context,
  model: Permitted<Ability, ModelLetterKey>,
): Promise<Newspaper[]> {
  const rows = await db.addressee.findMany({
    where: { kind: 'newspaper', removedAt: null },
    orderBy: [{ hostCountry: 'asc' }, { name: 'asc' }],
    take: mostNewspapers,
    select: {
      id: true,
      name: true,
      hostCountry: true,
      hostCity: true,
      sourceOn: true,
      checkedOn: true,
      checkMethod: true,
      contacts: {
        where: { channel: 'email', offAt: null },
        orderBy: { purpose: 'asc' },
        select: { value: true, purpose: true, source: true, offAt: true },
      },
      letters: {
        where: { origin: 'press', modelLetter: { campaign: { teamId: model.teamId } } },
        orderBy: { id: 'desc' },
        select: {
          id: true,
          modelLetterId: true,
          state: true,
          locale: true,
          datedOn: true,
          deliveries: { orderBy: { id: 'desc' }, take: 1, select: { state: true } },
        },
      },
    },
  })
  return rows.map(({ id, name, hostCountry, hostCity, contacts, letters, sourceOn, checkedOn, checkMethod }) => {
    const age = freshness(sourceOn, checkedOn, now, checkMethod)
    const verdicts = contacts.map((contact) => mayContactBeMailed(contact, age))
    const here = letters.find(({ modelLetterId }) => modelLetterId === model.id)
    return {
      id,
      name,
      country: hostCountry,
      city: hostCity,
      freshness: age,
      contacts: contacts.map(({ value, purpose }) => ({ value, purpose })),
      way: verdicts.some((one) => one === 'yes' || one === 'warn')
        ? 'mail'
        : verdicts.includes('ask')
          ? 'ask'
          : 'print',
      lastWritten: isoDay(letters[0]?.datedOn),
      letter: here
        ? { id: here.id, state: here.state, locale: here.locale, delivery: here.deliveries[0]?.state ?? null }
        : null,
    }
  })
}
