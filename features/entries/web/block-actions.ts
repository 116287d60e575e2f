'use server'

import { loadDirectory } from '@/features/entries/load-directory'
import { approveBlock, saveBlock } from '@/features/entries/save-block'
import { blockFormSchema } from '@/features/entries/schema'
import { editorAction } from '@/server/desk-action'

/** A form of address, and the block as the form was opened with. */
const blockOnBase = blockFormSchema.extend({ base: blockFormSchema.nullable() })

/** Saves how an addressee is written to in one language. */
export const storeBlock = editorAction({
  load: loadDirectory,
  ability: ['editDirectory', 'approveBlocks'],
  form: blockOnBase,
  act: ({ context, id }, directory, { base, ...form }) => saveBlock(context, { directory, id, base, form }),
})

/** Notes that a translator finds the block right, in the words that were on the screen. */
export const confirmBlock = editorAction({
  load: loadDirectory,
  ability: 'approveBlocks',
  form: blockOnBase,
  act: ({ context, id }, directory, { base, ...seen }) => approveBlock(context, { directory, id, base, seen }),
})
