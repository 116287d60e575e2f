'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { isoDay } from '@/features/days'
import { closeCheck } from '@/features/entries/close-check'
import { type EditableDirectory, loadDirectory } from '@/features/entries/load-directory'
import { recordCheck } from '@/features/entries/record-check'
import { removeEntry } from '@/features/entries/remove-entry'
import { desk as paths } from '@/features/entries/rules'
import { type SaveEntryOutcome, saveEntry } from '@/features/entries/save-entry'
import { checkForm, checkResults, entrySchema, snapshotSchema } from '@/features/entries/schema'
import { undoChange } from '@/features/entries/undo-change'
import { line } from '@/features/texts/lines'
import { type DeskRefusal, faultsOf, localeOf, textOf } from '@/features/texts/read-form'
import { takesForm, takesTexts } from '@/server/action-arguments'
import { keepTyped } from '@/server/keep-typed'
import { type Desk, enterDesk, enterToAct } from '@/server/session'
import type { Refused } from '@/ui/refused'

const lineOf = (form: FormData, name: string) => line(500).catch('').parse(form.get(name))

/** Saves the form of an entry; `base` is the entry as the form was opened with, null for a new one. */
export async function storeEntry(
  id: string | null,
  base: unknown,
  input: unknown,
): Promise<SaveEntryOutcome | DeskRefusal> {
  if (id !== null) takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const directory = await loadDirectory(desk.context, desk.organiser, 'editDirectory')
  const before = snapshotSchema.nullable().safeParse(base)
  if (!directory || !before.success) return { ok: false, reason: 'not-found' }
  const form = entrySchema.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  return saveEntry(desk.context, { directory, id, base: before.data, form: form.data })
}

/** The directory for whoever edits it; others go back to the desk. */
async function toEdit({ context, organiser }: Desk, locale: string): Promise<EditableDirectory> {
  return (await loadDirectory(context, organiser, 'editDirectory')) ?? redirect(`/${locale}/desk`)
}

/** Notes a check by hand. */
export async function noteCheck(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(noteCheck, form, async ({ context, organiser, locale, values, gone }) => {
    const directory = await loadDirectory(context, organiser, 'editDirectory')
    if (!directory) return gone
    const id = values.id ?? ''
    const given = checkForm(isoDay(context.now)).safeParse({
      method: form.get('method'),
      on: form.get('on'),
      note: textOf(form, 'note'),
    })
    if (!given.success) return { values, errors: { on: 'future' } }
    const outcome = await recordCheck(context, { directory, id, form: given.data })
    if (!outcome.ok) return gone
    redirect(`${paths.entry(locale, id)}?told=checked`)
  })
}

/** Takes an entry out of use or brings it back. */
export async function switchEntry(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(switchEntry, form, async ({ context, organiser, locale, values, gone }) => {
    const directory = await loadDirectory(context, organiser, 'editDirectory')
    if (!directory) return gone
    const id = values.id ?? ''
    const removed = form.get('removed') === 'yes'
    const outcome = await removeEntry(context, { directory, id, removed, source: lineOf(form, 'why') })
    if (!outcome.ok) return gone
    const told = outcome.waits ? 'waits' : removed ? 'removed' : 'restored'
    redirect(`${paths.entry(locale, id)}?told=${told}`)
  })
}

/** Closes an open check, and goes back to the page it was closed on. */
export async function settleCheck(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const directory = await toEdit({ context, organiser }, locale)
  const result = z.enum(checkResults).safeParse(form.get('result'))
  const outcome = result.success
    ? await closeCheck(context, { directory, checkId: textOf(form, 'check'), result: result.data })
    : ({ ok: false, reason: 'not-found' } as const)
  const told = outcome.ok ? (outcome.waits ? 'closed-waits' : `closed-${result.data}`) : outcome.reason
  const page =
    outcome.ok && form.get('from') === 'entry' ? paths.entry(locale, outcome.addresseeId) : paths.checks(locale)
  redirect(`${page}?told=${told}`)
}

/** Takes one change of an entry back. */
export async function takeChangeBack(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const directory = await toEdit({ context, organiser }, locale)
  const page = paths.history(locale, textOf(form, 'id'))
  const change = z
    .string()
    .regex(/^\d{1,18}$/)
    .safeParse(form.get('change'))
  if (!change.success) redirect(`${page}?told=unknown`)
  const changeId = BigInt(change.data)
  const outcome = await context.db.$transaction((tx) =>
    undoChange({ db: tx, now: context.now }, { changeId, organiserId: directory.by, teamId: directory.teamId }),
  )
  if (outcome.ok) redirect(`${page}?told=${outcome.waits ? 'waits' : 'undone'}`)
  const parts = outcome.reason === 'changed-since' ? outcome.parts.map(({ field }) => field) : []
  const told = outcome.reason === 'undone' ? 'already' : outcome.reason
  redirect(`${page}?told=${told}&parts=${[...new Set(parts)].join('.')}`)
}
