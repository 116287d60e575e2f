import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { changeEntry, lockEntry } from './change-entry'
import { isEqual } from './compare-entries'
import type { Directory } from './load-directory'
import type { EntryBlock } from './schema'

/** What the form of an address block holds; empty texts follow the rule of the kind and the language. */
export type BlockInput = Pick<EntryBlock, 'locale' | 'recipient' | 'salutation' | 'close' | 'gender'>

export interface SaveBlock {
  directory: Permitted<'editDirectory' | 'approveBlocks', Directory>
  id: string
  /** The block as the form was opened with; null where there was none. */
  base: BlockInput | null
  form: BlockInput
}

export type BlockOutcome =
  | { ok: true; block: EntryBlock | null }
  | { ok: false; reason: 'not-found' }
  /** Somebody else saved the block in between; `block` is theirs. */
  | { ok: false; reason: 'changed'; block: EntryBlock | null }

/**
 * Saves how an addressee is written to in one language. A form that is empty and neutral takes the block away: the rule
 * holds. Any change takes away the approval, which was for other words.
 */
export async function saveBlock(context: Context, { directory, id, base, form }: SaveBlock): Promise<BlockOutcome> {
  return writeBlock(context, { directory, id, base, seen: form, action: 'block.save' }, (current) => {
    if (isRule(form)) return null
    const same = current && isEqual(textsOf(current), textsOf(form))
    return same ? current : { ...form, approvedBy: null, approvedOn: null }
  })
}

export interface ApproveBlock {
  directory: Permitted<'approveBlocks', Directory>
  id: string
  /** The block as the translator saw it: only that is approved. Null where the rule holds. */
  base: BlockInput | null
  /** The words that were seen, all of them: of the block and of the rule. */
  seen: BlockInput
}

/**
 * Says that a translator has read the block and finds it right. The words that were seen are kept with the approval, so
 * that a later change of a rule does not change what was approved.
 */
export async function approveBlock(context: Context, input: ApproveBlock): Promise<BlockOutcome> {
  const { directory, seen } = input
  const day = isoDay(context.now)
  return writeBlock(context, { ...input, action: 'block.approve' }, () => ({
    ...seen,
    approvedBy: directory.byName,
    approvedOn: day,
  }))
}

async function writeBlock(
  { db, now }: Context,
  {
    directory,
    id,
    base,
    seen,
    action,
  }: Pick<SaveBlock, 'directory' | 'id' | 'base'> & { seen: BlockInput; action: 'block.save' | 'block.approve' },
  decide: (current: EntryBlock | null) => EntryBlock | null,
): Promise<BlockOutcome> {
  const { by, teamId } = directory
  return db.$transaction(async (tx): Promise<BlockOutcome> => {
    const entry = await lockEntry({ db: tx }, id)
    if (!entry) return { ok: false, reason: 'not-found' }
    const current = entry.blocks.find(({ locale }) => locale === seen.locale) ?? null
    if (!isEqual(current && textsOf(current), base && textsOf(base)))
      return { ok: false, reason: 'changed', block: current }
    const block = decide(current)
    const others = entry.blocks.filter(({ locale }) => locale !== seen.locale)
    const after = { ...entry, blocks: block ? [...others, block] : others }
    const change = { addressee: { id }, after, source: directory.byName, organiserId: by }
    const { changeId } = await changeEntry({ db: tx, now }, change)
    if (changeId !== null) await recordAction(tx, { by, teamId, action, object: `addressee:${id}`, at: now })
    return { ok: true, block }
  })
}

const isRule = ({ recipient, salutation, close, gender }: BlockInput) =>
  recipient.length === 0 && salutation === '' && close === '' && gender === 'neutral'

const textsOf = ({ recipient, salutation, close, gender }: BlockInput) => ({ recipient, salutation, close, gender })
