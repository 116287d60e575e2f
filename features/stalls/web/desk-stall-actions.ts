'use server'

import { dayOf } from '@/features/days'
import { loadPetition } from '@/features/petitions/load-petition'
import { changeStall } from '@/features/stalls/change-stall'
import { endStall } from '@/features/stalls/end-stall'
import { loadStall } from '@/features/stalls/load-stall'
import { putFormsBack, takeFormsOff } from '@/features/stalls/move-forms'
import { openStall } from '@/features/stalls/open-stall'
import { rereadForms } from '@/features/stalls/reread-forms'
import { stallPath } from '@/features/stalls/rules'
import { readOffForm, readStallForm } from '@/features/stalls/schema'
import { tell } from '@/features/texts/told'
import { buttonAction, type FormDesk, formAction } from '@/server/desk-action'

const readTyped = ({ context, values }: FormDesk) => readStallForm(values, dayOf(context.now))

/** Opens a stall of a petition. */
export const beginStall = formAction({
  load: loadPetition,
  ability: 'edit',
  parse: readTyped,
  act: async ({ context, locale }, petition, stall) => {
    const outcome = await openStall(context, { petition, stall })
    return tell(stallPath.desk(locale, petition.id), outcome.ok ? 'opened' : outcome.reason)
  },
})

/** Changes what is said of a stall, how long it stands and how many forms it takes. */
export const saveStall = formAction({
  load: loadStall,
  ability: 'edit',
  parse: readTyped,
  act: async ({ context, locale }, stall, to) => {
    const outcome = await changeStall(context, { stall, to })
    return tell(stallPath.desk(locale, stall.petitionId), outcome.ok ? 'changed' : outcome.reason)
  },
})

/** Ends a stall, or has it take nothing more. */
export const finishStall = buttonAction({
  load: loadStall,
  ability: 'edit',
  act: async ({ context, locale, values }, stall) => {
    const shut = values.step === 'shut'
    await endStall(context, { stall, shut })
    return tell(stallPath.desk(locale, stall.petitionId), shut ? 'shut' : 'ended')
  },
})

/** Takes all of a stall off the count. */
export const takeStallOff = formAction({
  load: loadStall,
  ability: 'edit',
  parse: ({ values }) => readOffForm(values.reason),
  act: async ({ context, locale }, stall, { reason }) => {
    const outcome = await takeFormsOff(context, { stall, reason })
    return tell(stallPath.desk(locale, stall.petitionId), outcome.ok ? 'off' : outcome.reason)
  },
})

/** Puts all of a stall back onto the count. */
export const putStallBack = buttonAction({
  load: loadStall,
  ability: 'edit',
  act: async ({ context, locale }, stall) => {
    const outcome = await putFormsBack(context, { stall })
    return tell(stallPath.desk(locale, stall.petitionId), outcome.ok ? 'back' : outcome.reason)
  },
})

/** Has forms of a stall that could not be read read again. */
export const rereadStall = buttonAction({
  load: loadStall,
  ability: 'edit',
  act: async ({ context, locale }, stall) => {
    await rereadForms(context, { stall })
    return tell(stallPath.desk(locale, stall.petitionId), 'reread')
  },
})
