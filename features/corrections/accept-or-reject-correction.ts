import { isId } from '@/features/access/ids'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { acceptChange, type ChangeRefusal, type Proposed, type Verdict } from '@/features/entries/accept-change'
import { lockEntry } from '@/features/entries/change-entry'
import type { EditableDirectory } from '@/features/entries/load-directory'
import { submitChange } from '@/features/entries/submit-change'
import { applyProposal } from './apply-proposal'
import { proposalFields, proposalSchema } from './parse-proposal'

export type DecideOutcome =
  /** `waits` where a part of what was accepted says where letters go, and another organiser has to take that over. */
  | { ok: true; addresseeId: string; waits: boolean }
  /** Somebody was quicker. */
  | { ok: false; reason: 'decided' }
  | ChangeRefusal

export interface AcceptCorrection {
  directory: EditableDirectory
  correctionId: string
  /** The fields that are accepted; the others are left as they are. */
  fields: readonly string[]
  /** The moderator has looked at the source, and it is the office's own page: the entry counts as checked today. */
  checked: boolean
}

/**
 * Accepts a proposal: a reader's whole or field by field, an organiser's whole. One change of the entry, with the source
 * of the proposal. Nobody accepts their own, unless there is nobody else. Whoever accepts a reader's may have written it
 * themselves: what of it says where letters go is from then on a proposal of theirs.
 */
export async function acceptCorrection(context: Context, input: AcceptCorrection): Promise<DecideOutcome> {
  const { directory, correctionId, checked } = input
  const { now } = context
  return decide(context, directory, correctionId, async (tx, correction) => {
    if (correction.proposedBy !== null) return acceptChange({ db: tx, now }, { ...correction, correctionId, directory })
    const { addresseeId, sourceUrl, note } = correction
    const proposal = proposalSchema.parse(correction.proposal)
    const fields = proposalFields.filter((field) => field in proposal && input.fields.includes(field))
    if (fields.length === 0) return { ok: false, reason: 'nothing' }
    const entry = await lockEntry({ db: tx }, addresseeId)
    if (!entry) return { ok: false, reason: 'not-found' }
    const applied = applyProposal(entry, proposal, { fields, sourceUrl, now })
    const today = isoDay(now)
    const after = checked
      ? { ...applied, checkedBy: directory.byName, checkedOn: today, checkMethod: 'official_site' as const }
      : applied
    const { by, teamId } = directory
    const change = {
      addressee: { id: addresseeId },
      after,
      source: sourceUrl,
      organiserId: by,
      teamId,
      correctionId,
      note,
    }
    const { waits } = await submitChange({ db: tx, now }, change)
    return { ok: true, state: 'accepted', reason: null, waits }
  })
}

/** Rejects a proposal, with the reason for those who come after. Whoever proposed it takes it back, and needs none. */
export async function rejectCorrection(
  context: Context,
  { directory, correctionId, reason }: { directory: EditableDirectory; correctionId: string; reason: string },
): Promise<DecideOutcome> {
  return decide(context, directory, correctionId, async (_, { proposedBy }) =>
    reason === '' && proposedBy !== directory.by
      ? { ok: false, reason: 'no-reason' }
      : { ok: true, state: 'rejected', reason: reason || null, waits: false },
  )
}

type Transaction = Parameters<Parameters<Context['db']['$transaction']>[0]>[0]

async function decide(
  { db, now }: Context,
  { by, teamId }: EditableDirectory,
  id: string,
  judge: (tx: Transaction, correction: Proposed) => Promise<Verdict>,
): Promise<DecideOutcome> {
  if (!isId(id)) return { ok: false, reason: 'not-found' }
  return db.$transaction(async (tx): Promise<DecideOutcome> => {
    // The entry first, as whoever saves it does: two who hold one of both each would wait for ever.
    await tx.$executeRaw`
      SELECT 1 FROM addressees WHERE id = (SELECT addressee_id FROM corrections WHERE id = ${id}::uuid) FOR UPDATE`
    await tx.$executeRaw`SELECT 1 FROM corrections WHERE id = ${id}::uuid FOR UPDATE`
    const row = await tx.correction.findUnique({
      where: { id },
      select: {
        addresseeId: true,
        state: true,
        proposal: true,
        proposedBy: true,
        parts: true,
        sourceUrl: true,
        note: true,
      },
    })
    if (!row) return { ok: false, reason: 'not-found' }
    if (row.state !== 'proposed') return { ok: false, reason: 'decided' }
    const verdict = await judge(tx, row)
    if (!verdict.ok) return verdict
    await tx.correction.update({
      where: { id },
      data: { state: verdict.state, reason: verdict.reason, decidedAt: now, decidedBy: by },
      select: { id: true },
    })
    const object = `addressee:${row.addresseeId}`
    await recordAction(tx, { by, teamId, action: `correction.${verdict.state}`, object, at: now })
    return { ok: true, addresseeId: row.addresseeId, waits: verdict.waits }
  })
}
