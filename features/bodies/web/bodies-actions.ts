'use server'

import { z } from 'zod'
import { chooseBodies } from '@/features/bodies/choose-bodies'
import { bodiesPath, mostBodies } from '@/features/bodies/rules'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { formAction } from '@/server/desk-action'

/** Saves which bodies a model letter also goes to. */
export const storeBodies = formAction({
  load: loadModelLetter,
  ability: 'edit',
  parse: ({ form }) => readWith(z.array(z.uuid()).max(mostBodies * 20), form.getAll('body')),
  act: async ({ context, locale }, letter, ids) => {
    const outcome = await chooseBodies(context, { letter, ids })
    return tell(bodiesPath(locale, letter.id), outcome.ok ? 'saved' : outcome.reason)
  },
})
