'use server'

import { getTranslations } from 'next-intl/server'
import { isId } from '@/features/access/ids'
import { checkBatch, checkBatchAlone } from '@/features/paper/check-batch'
import { correctBatch } from '@/features/paper/correct-batch'
import { enterBatch } from '@/features/paper/enter-batch'
import { loadBatch } from '@/features/paper/load-batch'
import { removeBatch, restoreBatch } from '@/features/paper/remove-batch'
import { returnBatch } from '@/features/paper/return-batch'
import { paperPath } from '@/features/paper/rules'
import { type BatchField, readBatchForm, readCheckForm, readReasonForm, readRevision } from '@/features/paper/schema'
import { removeScan } from '@/features/paper/store-scan'
import { loadPetition } from '@/features/petitions/load-petition'
import { type DeskReading, phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, type FormDesk, formAction, notThere } from '@/server/desk-action'
import { knownWord } from '@/ui/known-word'

/** What is wrong, in words: `number` is said as `number.invalid_format`, or as any other fault is. */
async function faultWords({ locale }: FormDesk) {
  const t = await getTranslations({ locale, namespace: 'paper.desk.errors' })
  return (code: string, field?: string) =>
    knownWord(t, field === 'collectedOn' && code.startsWith('invalid') ? 'day' : code, t('other'))
}

/** What was read of a form, and its faults in words. */
async function inWords<Form, Field extends string>(
  desk: FormDesk,
  reading: DeskReading<Form, Field>,
): Promise<DeskReading<Form, Field>> {
  return reading.ok ? reading : { ok: false, errors: phraseFaults(reading.errors, await faultWords(desk)) }
}

const fieldOf = { text: 'text', future: 'collectedOn', 'too-early': 'collectedOn' } as const satisfies Record<
  string,
  BatchField
>

/** Enters signatures on paper. */
export const enterPaperBatch = formAction({
  load: loadPetition,
  ability: 'countPaper',
  parse: (desk) => inWords(desk, readBatchForm(desk.values)),
  act: async (desk, petition, form) => {
    const { context, locale, values } = desk
    if (!isId(values.batch)) return notThere
    const outcome = await enterBatch(context, { petition, id: values.batch, form, locale })
    if (outcome.ok) return tell(paperPath.one(locale, values.batch), 'entered')
    if (outcome.reason === 'not-now' || outcome.reason === 'too-many')
      return tell(paperPath.ofPetition(locale, petition.id), outcome.reason)
    return desk.wrong({ [fieldOf[outcome.reason]]: (await faultWords(desk))(outcome.reason) })
  },
})

/** Corrects a batch. */
export const correctPaperBatch = formAction({
  load: loadBatch,
  ability: 'countPaper',
  parse: (desk) => inWords(desk, readBatchForm(desk.values)),
  act: async (desk, batch, form) => {
    const { context, locale, values } = desk
    const outcome = await correctBatch(context, { batch, revision: readRevision(values), form, locale })
    const page = paperPath.one(locale, batch.id)
    if (outcome.ok) return tell(page, 'corrected')
    if (outcome.reason === 'not-now' || outcome.reason === 'changed') return tell(page, outcome.reason)
    return desk.wrong({ [fieldOf[outcome.reason]]: (await faultWords(desk))(outcome.reason) })
  },
})

/** Somebody else counts the sheets. */
export const checkPaperBatch = formAction({
  load: loadBatch,
  ability: 'countPaper',
  parse: (desk) => inWords(desk, readCheckForm(desk.values)),
  act: async (desk, batch, check) => {
    const outcome = await checkBatch(desk.context, batch, check)
    if (!outcome.ok && outcome.reason === 'number')
      return desk.wrong({ number: (await faultWords(desk))('other-number') })
    return tell(paperPath.one(desk.locale, batch.id), outcome.ok ? 'counted' : outcome.reason)
  },
})

/** The only one of a team counts what they entered, by the link that was mailed to them. */
export const checkPaperByLink = formAction({
  load: loadBatch,
  ability: 'countPaper',
  parse: (desk) => inWords(desk, readCheckForm(desk.values)),
  act: async (desk, batch, check) => {
    const outcome = await checkBatchAlone(desk.context, batch, { ...check, token: desk.values.token ?? '' })
    if (!outcome.ok && outcome.reason === 'number')
      return desk.wrong({ number: (await faultWords(desk))('other-number') })
    return tell(paperPath.one(desk.locale, batch.id), outcome.ok ? 'counted' : outcome.reason)
  },
})

/** Sends a batch back to who entered it. */
export const returnPaperBatch = formAction({
  load: loadBatch,
  ability: 'countPaper',
  parse: (desk) => inWords(desk, readReasonForm(desk.values)),
  act: async ({ context, locale }, batch, why) => {
    const outcome = await returnBatch(context, batch, why)
    return tell(paperPath.one(locale, batch.id), outcome.ok ? 'returned' : outcome.reason)
  },
})

/** Takes a batch off. */
export const removePaperBatch = formAction({
  load: loadBatch,
  ability: 'countPaper',
  parse: (desk) => inWords(desk, readReasonForm(desk.values)),
  act: async ({ context, locale }, batch, why) => {
    const outcome = await removeBatch(context, batch, why)
    return tell(paperPath.one(locale, batch.id), outcome.ok ? 'removed' : outcome.reason)
  },
})

/** Brings a batch back. */
export const restorePaperBatch = buttonAction({
  load: loadBatch,
  ability: 'countPaper',
  act: async ({ context, locale }, batch) => {
    const outcome = await restoreBatch(context, batch)
    return tell(paperPath.one(locale, batch.id), outcome.ok ? 'restored' : outcome.reason)
  },
})

/** Deletes a photo of sheets. */
export const removePaperScan = buttonAction({
  load: loadBatch,
  ability: 'countPaper',
  act: async ({ context, locale, values: { scan = '' } }, batch) => {
    const page = `${paperPath.one(locale, batch.id)}#scans`
    if (!isId(scan)) return page
    const outcome = await removeScan(context, batch, scan)
    return tell(page, outcome.ok ? 'scan-removed' : outcome.reason)
  },
})
