'use server'

import { isId } from '@/features/access/ids'
import { isoDay } from '@/features/days'
import { closeCheck } from '@/features/entries/close-check'
import { loadDirectory } from '@/features/entries/load-directory'
import { recordCheck } from '@/features/entries/record-check'
import { removeEntry } from '@/features/entries/remove-entry'
import { desk as paths } from '@/features/entries/rules'
import { saveEntry } from '@/features/entries/save-entry'
import { checkForm, checkResults, entrySchema, snapshotSchema } from '@/features/entries/schema'
import { undoChange } from '@/features/entries/undo-change'
import { line } from '@/features/texts/lines'
import { readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, editorAction, formAction, notThere } from '@/server/desk-action'

/** Saves the form of an entry; `base` is the entry as the form was opened with, null for a new one, which has no id. */
export const storeEntry = editorAction({
  load: loadDirectory,
  ability: 'editDirectory',
  form: entrySchema.extend({ base: snapshotSchema.nullable() }),
  act: ({ context, id }, directory, { base, ...form }) =>
    saveEntry(context, { directory, id: id === '' ? null : id, base, form }),
})

/** Notes a check by hand. */
export const noteCheck = formAction({
  load: loadDirectory,
  ability: 'editDirectory',
  parse: ({ context, values: { method, on, note = '' } }) => {
    const reading = readWith(checkForm(isoDay(context.now)), { method, on, note })
    return reading.ok ? reading : { ok: false, errors: { on: 'future' } }
  },
  act: async ({ context, locale, values: { id = '' } }, directory, form) => {
    const outcome = await recordCheck(context, { directory, id, form })
    return outcome.ok ? tell(paths.entry(locale, id), 'checked') : notThere
  },
})

/** Takes an entry out of use or brings it back. */
export const switchEntry = formAction({
  load: loadDirectory,
  ability: 'editDirectory',
  parse: ({ values: { why } }) => readWith(line(500).catch(''), why),
  act: async ({ context, locale, values: { id = '', removed } }, directory, source) => {
    const outcome = await removeEntry(context, { directory, id, removed: removed === 'yes', source })
    if (!outcome.ok) return notThere
    return tell(paths.entry(locale, id), outcome.waits ? 'waits' : removed === 'yes' ? 'removed' : 'restored')
  },
})

/** Closes an open check, and goes back to the page it was closed on. */
export const settleCheck = buttonAction({
  load: loadDirectory,
  ability: 'editDirectory',
  act: async ({ context, locale, values: { check: checkId = '', from, ...values } }, directory) => {
    const result = checkResults.find((known) => known === values.result)
    const outcome = result && (await closeCheck(context, { directory, checkId, result }))
    if (!outcome?.ok) return tell(paths.checks(locale), outcome?.reason ?? 'not-found')
    const page = from === 'entry' ? paths.entry(locale, outcome.addresseeId) : paths.checks(locale)
    return tell(page, outcome.waits ? 'closed-waits' : `closed-${result}`)
  },
})

/** Takes one change of an entry back. */
export const takeChangeBack = buttonAction({
  load: loadDirectory,
  ability: 'editDirectory',
  act: async ({ context, locale, values: { id = '', change = '' } }, directory) => {
    if (!isId(id)) return tell(paths.checks(locale), 'not-found')
    const page = paths.history(locale, id)
    if (!/^\d{1,18}$/.test(change)) return tell(page, 'unknown')
    const undoing = { changeId: BigInt(change), organiserId: directory.by, teamId: directory.teamId }
    const outcome = await context.db.$transaction((tx) => undoChange({ db: tx, now: context.now }, undoing))
    if (outcome.ok) return tell(page, outcome.waits ? 'waits' : 'undone')
    const parts = outcome.reason === 'changed-since' ? outcome.parts.map(({ field }) => field) : []
    const told = outcome.reason === 'undone' ? 'already' : outcome.reason
    return tell(page, told, { parts: [...new Set(parts)].join('.') })
  },
})
