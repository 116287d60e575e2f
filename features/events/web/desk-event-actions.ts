'use server'

import { loadCampaign } from '@/features/campaigns/load-campaign'
import { createEvent } from '@/features/events/create-event'
import { loadEvent } from '@/features/events/load-event'
import { repeatEvent } from '@/features/events/repeat-event'
import { deskEventPath, eventSteps } from '@/features/events/rules'
import { saveEvent } from '@/features/events/save-event'
import { eventForm, eventTranslationForm, readNewEvent } from '@/features/events/schema'
import { translateEvent } from '@/features/events/translate-event'
import { turnEvent } from '@/features/events/turn-event'
import { dropProposal } from '@/features/texts/drop-proposals'
import { localeCode } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, editorAction, formAction } from '@/server/desk-action'

/** Begins an event of a campaign and opens its editor. */
export const beginEvent = formAction({
  load: loadCampaign,
  ability: 'edit',
  parse: ({ values }) => readNewEvent(values),
  act: async ({ context, locale }, campaign, given) => {
    const outcome = await createEvent(context, { campaign, ...given })
    return outcome.ok ? deskEventPath.edit(locale, outcome.id) : deskEventPath.all(locale, campaign.id)
  },
})

/** Saves everything the editor of an event holds. */
export const storeEvent = editorAction({
  load: loadEvent,
  ability: 'edit',
  form: eventForm,
  act: ({ context }, event, form) => saveEvent(context, { event, form }),
})

/** Saves one language of an event for a translator. */
export const storeEventTranslation = editorAction({
  load: loadEvent,
  ability: 'translate',
  form: eventTranslationForm,
  act: ({ context }, event, form) => translateEvent(context, { event, form }),
})

/** Does without a translation that a translator proposed. */
export const declineEventTranslation = editorAction({
  load: loadEvent,
  ability: 'edit',
  form: localeCode,
  act: ({ context }, { id }, locale) => dropProposal(context, { object: `event:${id}`, locale }),
})

/** Begins the next of an event that comes back every year, and opens its editor. */
export const repeatYearlyEvent = buttonAction({
  load: loadEvent,
  ability: 'edit',
  act: async ({ context, locale }, event) => {
    const outcome = await repeatEvent(context, { event })
    return outcome.ok
      ? deskEventPath.edit(locale, outcome.id)
      : tell(deskEventPath.one(locale, event.id), outcome.reason)
  },
})

/** Publishes an event, confirms it, says that it has been held or takes that back, calls it off, or plans it again. */
export const stepEvent = buttonAction({
  load: loadEvent,
  ability: 'publish',
  act: async ({ context, locale, values }, event) => {
    const step = eventSteps.find((known) => known === values.step)
    const outcome = step && (await turnEvent(context, { event, step }))
    const told = !step || !outcome ? 'not-now' : outcome.ok ? step : outcome.reason
    return tell(deskEventPath.one(locale, event.id), told)
  },
})
