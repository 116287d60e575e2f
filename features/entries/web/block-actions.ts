'use server'

import { loadDirectory } from '@/features/entries/load-directory'
import { approveBlock, type BlockOutcome, saveBlock } from '@/features/entries/save-block'
import { blockFormSchema } from '@/features/entries/schema'
import { type DeskRefusal, faultsOf } from '@/features/texts/read-form'
import { takesTexts } from '@/server/action-arguments'
import { enterDesk } from '@/server/session'

type Answer = BlockOutcome | DeskRefusal

/** Saves how an addressee is written to in one language; `base` is the block as the form was opened with. */
export async function storeBlock(id: string, base: unknown, input: unknown): Promise<Answer> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const directory =
    (await loadDirectory(desk.context, desk.organiser, 'editDirectory')) ??
    (await loadDirectory(desk.context, desk.organiser, 'approveBlocks'))
  const before = blockFormSchema.nullable().safeParse(base)
  if (!directory || !before.success) return { ok: false, reason: 'not-found' }
  const form = blockFormSchema.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  return saveBlock(desk.context, { directory, id, base: before.data, form: form.data })
}

/** Notes that a translator finds the block right, in the words that were on the screen. */
export async function confirmBlock(id: string, base: unknown, seen: unknown): Promise<Answer> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const directory = await loadDirectory(desk.context, desk.organiser, 'approveBlocks')
  const before = blockFormSchema.nullable().safeParse(base)
  if (!directory || !before.success) return { ok: false, reason: 'not-found' }
  const form = blockFormSchema.safeParse(seen)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  return approveBlock(desk.context, { directory, id, base: before.data, seen: form.data })
}
