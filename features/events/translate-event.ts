import type { Context } from '@/features/context'
import { type TranslateOutcome, translateText } from '@/features/texts/translate-text'
import type { TranslatableEvent } from './load-event'
import { lockEvent } from './lock-event'
import { readEvent } from './read-event'
import type { EventForm, EventTranslationForm } from './schema'

/** Saves a translation of an event into one language. */
export async function translateEvent(
  context: Context,
  { event, form }: { event: TranslatableEvent; form: EventTranslationForm },
): Promise<TranslateOutcome<EventForm>> {
  const { id: eventId } = event
  const { revision: _, locale, ...words } = form
  return translateText(context, {
    noun: 'event',
    thing: event,
    form,
    lock: lockEvent,
    read: readEvent,
    write: async (tx) => {
      await tx.eventTranslation.upsert({
        where: { eventId_locale: { eventId, locale } },
        create: { eventId, locale, ...words },
        update: words,
        select: { locale: true },
      })
      await tx.event.update({
        where: { id: eventId },
        data: { revision: { increment: 1 }, updatedAt: context.now },
        select: { id: true },
      })
    },
  })
}
