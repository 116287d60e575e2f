import type { Ability, Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import type { EventKey } from './load-event'
import type { EventForm } from './schema'

/** Everything of an event that its editor shows and saves, with the revision it has now. */
export async function readEvent(
  { db }: { db: Writer | Context['db'] },
  event: Permitted<Ability, EventKey>,
): Promise<EventForm> {
  const { startsLocal, endsLocal, ...rest } = await db.event.findUniqueOrThrow({
    where: { id: event.id },
    select: {
      revision: true,
      originalLocale: true,
      kind: true,
      parentId: true,
      startsLocal: true,
      endsLocal: true,
      chosenZone: true,
      place: true,
      address: true,
      city: true,
      country: true,
      doorByRule: true,
      addresseeId: true,
      modelLetterId: true,
      anniversary: true,
      takesSignUps: true,
      contactId: true,
      translations: {
        select: { locale: true, title: true, summary: true, text: true, slogans: true, bring: true },
        orderBy: { locale: 'asc' },
      },
    },
  })
  return { ...rest, startsLocal: startsLocal ?? '', endsLocal: endsLocal ?? '' }
}
