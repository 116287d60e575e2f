import type { Context } from '@/features/context'
import { recordAction } from '@/features/organisers/record-action'
import { isId } from '@/features/organisers/rules'
import { applyProposal } from './apply-proposal'
import { changeEntry, lockEntry } from './change-entry'
import type { EditableDirectory } from './load-directory'
import { type Proposal, proposalFields, proposalSchema } from './read-proposal'

export type DecideOutcome =
  | { ok: true; addresseeId: string }
  /** `decided`: somebody was quicker. `nothing`: no field was chosen. */
  | { ok: false; reason: 'not-found' | 'decided' | 'nothing' | 'no-reason' }

export interface AcceptCorrection {
  directory: EditableDirectory
  correctionId: string
  /** The fields that are accepted; the others are left as they are. */
  fields: readonly string[]
  /** The moderator has looked at the source, and it is the office's own page: the entry counts as checked today. */
  checked: boolean
}

/** Accepts a proposal, whole or field by field: one change of the entry with the reader's source. */
export async function acceptCorrection(context: Context, input: AcceptCorrection): Promise<DecideOutcome> {
  const { directory, correctionId, checked } = input
  const { now } = context
  return decide(context, directory, correctionId, async (tx, { addresseeId, proposal, sourceUrl }) => {
    const fields = proposalFields.filter((field) => field in proposal && input.fields.includes(field))
    if (fields.length === 0) return { ok: false, reason: 'nothing' }
    const entry = await lockEntry({ db: tx }, addresseeId)
    if (!entry) return { ok: false, reason: 'not-found' }
    const applied = applyProposal(entry, proposal, { fields, sourceUrl, now })
    const today = now.toISOString().slice(0, 10)
    const after = checked
      ? { ...applied, checkedBy: directory.byName, checkedOn: today, checkMethod: 'official_site' as const }
      : applied
    const change = { addressee: { id: addresseeId }, after, source: sourceUrl, organiserId: directory.by, correctionId }
    await changeEntry({ db: tx, now }, change)
    return { ok: true, state: 'accepted', reason: null }
  })
}

/** Rejects a proposal, with the reason for those who come after. */
export async function rejectCorrection(
  context: Context,
  { directory, correctionId, reason }: { directory: EditableDirectory; correctionId: string; reason: string },
): Promise<DecideOutcome> {
  return decide(context, directory, correctionId, async () =>
    reason === '' ? { ok: false, reason: 'no-reason' } : { ok: true, state: 'rejected', reason },
  )
}

type Transaction = Parameters<Parameters<Context['db']['$transaction']>[0]>[0]
type Verdict =
  | { ok: true; state: 'accepted' | 'rejected'; reason: string | null }
  | Extract<DecideOutcome, { ok: false }>

async function decide(
  { db, now }: Context,
  { by, teamId }: EditableDirectory,
  id: string,
  judge: (
    tx: Transaction,
    correction: { addresseeId: string; proposal: Proposal; sourceUrl: string },
  ) => Promise<Verdict>,
): Promise<DecideOutcome> {
  if (!isId(id)) return { ok: false, reason: 'not-found' }
  return db.$transaction(async (tx): Promise<DecideOutcome> => {
    await tx.$executeRaw`SELECT 1 FROM corrections WHERE id = ${id}::uuid FOR UPDATE`
    const row = await tx.correction.findUnique({
      where: { id },
      select: { addresseeId: true, state: true, proposal: true, sourceUrl: true },
    })
    if (!row) return { ok: false, reason: 'not-found' }
    if (row.state !== 'proposed') return { ok: false, reason: 'decided' }
    const verdict = await judge(tx, { ...row, proposal: proposalSchema.parse(row.proposal) })
    if (!verdict.ok) return verdict
    await tx.correction.update({
      where: { id },
      data: { state: verdict.state, reason: verdict.reason, decidedAt: now, decidedBy: by },
      select: { id: true },
    })
    const object = `addressee:${row.addresseeId}`
    await recordAction(tx, { by, teamId, action: `correction.${verdict.state}`, object, at: now })
    return { ok: true, addresseeId: row.addresseeId }
  })
}
