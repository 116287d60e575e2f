'use server'

import { redirect } from 'next/navigation'
import { loadDirectory } from '@/features/entries/load-directory'
import { desk } from '@/features/entries/rules'
import { applyImport } from '@/features/imports/apply-import'
import { undoImport } from '@/features/imports/undo-import'
import { localeOf, textOf } from '@/features/texts/read-form'
import { takesForm } from '@/server/action-arguments'
import { enterToAct } from '@/server/session'

/** Writes an import that was looked at. */
export async function writeImport(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const directory = await loadDirectory(context, organiser, 'editDirectory')
  if (!directory) redirect(`/${locale}/desk`)
  const id = textOf(form, 'id')
  const outcome = await applyImport(context, {
    directory,
    id,
    fingerprint: textOf(form, 'fingerprint'),
    onlySound: textOf(form, 'only') === 'sound',
  })
  if (!outcome.ok && outcome.reason === 'not-found') redirect(`${desk.import(locale)}?told=not-found`)
  const told = outcome.ok ? (outcome.again ? 'again' : 'applied') : outcome.reason
  redirect(`${desk.import(locale)}/${id}?told=${told}`)
}

/** Takes a whole import back. */
export async function takeImportBack(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const directory = await loadDirectory(context, organiser, 'editDirectory')
  if (!directory) redirect(`/${locale}/desk`)
  const id = textOf(form, 'id')
  const outcome = await undoImport(context, { directory, id })
  if (!outcome.ok && outcome.reason === 'not-found') redirect(`${desk.import(locale)}?told=not-found`)
  const refusals = {
    'changed-since': 'undo-clash',
    asked: 'undo-asked',
    'not-applied': 'not-applied',
    'not-found': 'not-applied',
  } as const
  const told = outcome.ok ? (outcome.again ? 'undone-again' : 'undone') : refusals[outcome.reason]
  redirect(`${desk.import(locale)}/${id}?told=${told}`)
}
