'use server'

import { loadDirectory } from '@/features/entries/load-directory'
import { desk } from '@/features/entries/rules'
import { applyImport } from '@/features/imports/apply-import'
import { undoImport } from '@/features/imports/undo-import'
import { tell } from '@/features/texts/told'
import { buttonAction } from '@/server/desk-action'

/** Writes an import that was looked at. */
export const writeImport = buttonAction({
  load: loadDirectory,
  ability: 'editDirectory',
  act: async ({ context, locale, values: { id = '', fingerprint = '', only } }, directory) => {
    const outcome = await applyImport(context, { directory, id, fingerprint, onlySound: only === 'sound' })
    if (!outcome.ok && outcome.reason === 'not-found') return tell(desk.import(locale), 'not-found')
    return tell(`${desk.import(locale)}/${id}`, outcome.ok ? (outcome.again ? 'again' : 'applied') : outcome.reason)
  },
})

const undoRefusals = {
  'changed-since': 'undo-clash',
  asked: 'undo-asked',
  'not-applied': 'not-applied',
  'not-found': 'not-applied',
} as const

/** Takes a whole import back. */
export const takeImportBack = buttonAction({
  load: loadDirectory,
  ability: 'editDirectory',
  act: async ({ context, locale, values: { id = '' } }, directory) => {
    const outcome = await undoImport(context, { directory, id })
    if (!outcome.ok && outcome.reason === 'not-found') return tell(desk.import(locale), 'not-found')
    const told = outcome.ok ? (outcome.again ? 'undone-again' : 'undone') : undoRefusals[outcome.reason]
    return tell(`${desk.import(locale)}/${id}`, told)
  },
})
