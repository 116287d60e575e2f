import type { EntryBlock } from '@/features/entries/schema'
import { GenderForm } from '@/generated/prisma/enums'
import { type BlockLocale, blockLocales } from './import-columns'
import type { CellReader } from './parse-cells'
import { parseList } from './parse-list'

/** A block as a row gives it: its texts are whole, the rest may stay as it is. */
export type GivenBlock = Pick<EntryBlock, 'recipient' | 'salutation' | 'close'> &
  Partial<Pick<EntryBlock, 'gender' | 'approvedBy' | 'approvedOn'>>

/**
 * Reads the address blocks of a row, a group of columns for each language. A block is whole (lines, salutation, close) or
 * empty, which takes the language's block away; without these columns blocks stay as they are.
 */
export function parseBlocks(cells: CellReader): Partial<Record<BlockLocale, GivenBlock | null>> {
  const blocks: Partial<Record<BlockLocale, GivenBlock | null>> = {}
  for (const locale of blockLocales) {
    const parts = ['recipient', 'salutation', 'close'] as const
    if (!parts.every((part) => cells.has(`${part}_${locale}`))) continue
    const block = parseBlock(cells, locale)
    if (block !== undefined) blocks[locale] = block
  }
  return blocks
}

function parseBlock(cells: CellReader, locale: BlockLocale): GivenBlock | null | undefined {
  const recipient = parseList(cells.textOf(`recipient_${locale}`))
  const salutation = cells.textOf(`salutation_${locale}`)
  const close = cells.textOf(`close_${locale}`)
  const rest = {
    ...cells.optional('approvedBy', `approved_by_${locale}`, cells.text),
    ...cells.optional('approvedOn', `approved_on_${locale}`, cells.day),
    ...cells.required(
      'gender',
      `gender_${locale}`,
      cells.oneOf(Object.values(GenderForm), 'gender-unknown'),
      'neutral',
    ),
  }
  const filled = [recipient.length > 0, salutation !== '', close !== '']
  if (!filled.includes(true)) {
    if (rest.approvedBy) cells.reporter(`salutation_${locale}`)('block-half', rest.approvedBy)
    return null
  }
  const missing = (['recipient', 'salutation', 'close'] as const).find((_, at) => !filled[at])
  if (missing !== undefined) {
    cells.reporter(`${missing}_${locale}`)('block-half', salutation || close || recipient.join('; '))
    return undefined
  }
  if (recipient.length > 4) cells.reporter(`recipient_${locale}`)('address-too-many-lines', recipient.join('; '))
  return { recipient, salutation, close, ...rest }
}
