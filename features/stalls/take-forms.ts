import { type CollectedRow, insertCollected } from '@/features/collected/insert-collected'
import type { CollectedPerson } from '@/features/collected/schema'
import type { WorkerContext, Writer } from '@/features/context'
import { isHandedIn } from '@/features/petitions/rules'
import { fieldColumns, usesOf } from '@/features/questions/rules'
import { openIndexKey } from '@/features/safety/index-email'
import { sealAsWorker } from '@/features/safety/seal-for-worker'
import { makeSignatureRow } from '@/features/signatures/make-signature-row'
import { shareColumns, sharesOf } from '@/features/signatures/read-shares'
import { takesSignatures } from '@/features/signatures/rules'
import { type SignatureRow, writeSignatures } from '@/features/signatures/write-signatures'
import type { StallFormState } from '@/generated/prisma/enums'
import { type JudgedForm, judgeForm } from './judge-form'
import { lockStall } from './lock-stall'

/** Forms that are opened together, and stalls in one turn. */
const atOnce = 50
const stallsAtOnce = 20

/** What becomes of one form. */
interface Verdict {
  id: string
  state: Exclude<StallFormState, 'waiting'>
  /** Of one that is counted as collected. */
  judged?: JudgedForm
}

/**
 * Opens the forms of stalls that wait. Who gave an address is sent the link to confirm, as on the petition's page and
 * within the same limits; all others count as collected at the stall. Every form that is opened changes its state once,
 * also when two workers open it. Returns how many. `ownDomain` is the domain that we mail from.
 */
export async function takeForms(context: WorkerContext, ownDomain = ''): Promise<number> {
  const { db, keys } = context
  const known = keys.sealing.map(({ id }) => id)
  // Forms for a key that this worker lacks wait for it. The state is written out, as only so its index is used.
  const stalls = await db.$queryRaw<{ stallId: string }[]>`
    SELECT DISTINCT stall_id::text AS "stallId" FROM stall_forms
    WHERE state = 'waiting' AND key_id = ANY(${known}) ORDER BY "stallId" LIMIT ${stallsAtOnce}`
  let taken = 0
  for (const { stallId } of stalls) {
    for (let more = atOnce; more === atOnce; taken += more) more = await takeSome(context, stallId, known, ownDomain)
  }
  return taken
}

async function takeSome(
  context: WorkerContext,
  stallId: string,
  known: readonly string[],
  ownDomain: string,
): Promise<number> {
  const { db, keys, now } = context
  const forms = await db.stallForm.findMany({
    where: { stallId, state: 'waiting', keyId: { in: [...known] } },
    select: { id: true, sealed: true, keyId: true },
    orderBy: { id: 'asc' },
    take: atOnce,
  })
  if (forms.length === 0) return 0
  const { petition, ...stall } = await db.stall.findUniqueOrThrow({
    where: { id: stallId },
    select: { id: true, createdAt: true, petition: { select: petitionColumns } },
  })
  const rules = {
    stall,
    uses: usesOf(petition),
    gets: sharesOf(petition),
    versionIds: petition.versions.map(({ id }) => id),
    ownDomain,
  }
  const judged = forms.map(({ id, sealed, keyId }) =>
    sealed ? judgeForm(keys, { id, sealed, keyId }, rules, now) : undefined,
  )
  const worded = await keptWords(
    context,
    judged.flatMap((one) => (one ? [one.wording] : [])),
  )
  const sound = judged.filter((one) => one !== undefined && worded.has(one.wording)) as JudgedForm[]
  const isOver = isHandedIn(petition.state)
  const mailed = isOver ? new Set() : await mailToConfirm(context, petition, sound)
  const verdicts = forms.map(({ id }): Verdict => {
    const one = sound.find((form) => form.id === id)
    if (!one) return { id, state: 'faulty' }
    if (isOver) return { id, state: 'late' }
    return mailed.has(id) ? { id, state: 'mailed' } : { id, state: 'taken', judged: one }
  })
  await db.$transaction((tx) => record(tx, context, { stallId, petitionId: petition.id, verdicts }))
  return forms.length
}

const petitionColumns = {
  id: true,
  state: true,
  opensAt: true,
  closesAt: true,
  ...fieldColumns,
  ...shareColumns,
  versions: { select: { id: true } },
  indexKey: { select: { sealed: true, sealedTo: true } },
} as const

interface OpenPetition {
  id: string
  state: 'draft' | 'open' | 'closed' | 'handed_in' | 'answered'
  opensAt: Date | null
  closesAt: Date | null
  indexKey: { sealed: Uint8Array | null; sealedTo: string | null } | null
}

/** Which of these ids are words that a page of ours showed. */
async function keptWords({ db }: WorkerContext, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.consentText.findMany({ where: { id: { in: [...ids] }, purpose: 'sign' }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/**
 * Signs for those who gave an address, as they would on the petition's page; returns their forms. Where the petition has
 * closed meanwhile nobody can confirm any more: then they count as collected, and the address is not kept.
 */
async function mailToConfirm(
  { db, keys, now }: WorkerContext,
  petition: OpenPetition,
  forms: readonly JudgedForm[],
): Promise<Set<string>> {
  const { sealed, sealedTo } = petition.indexKey ?? {}
  const addressed = forms.filter(({ form }) => form.email !== '')
  if (!takesSignatures(petition, now) || !sealed || !sealedTo || addressed.length === 0) return new Set()
  const indexKey = openIndexKey(keys, petition.id, { sealed, sealedTo })
  const seal = (value: unknown) => sealAsWorker(keys, value)
  const rows = new Map<string, SignatureRow>()
  const rowOf = new Map<string, string>()
  for (const { id, locale, versionId, wording, form } of addressed) {
    const of = { id: petition.id, versionId, indexKey }
    const row = makeSignatureRow({ petition: of, locale, form, wording, seal, codes: keys.codes, now })
    // The same form twice is one.
    const key = row.email_index + row.form_index
    rows.set(key, rows.get(key) ?? row)
    rowOf.set(id, key)
  }
  const written = await writeSignatures(db, [...rows.values()])
  const open = new Set([...rows.keys()].filter((_, at) => written[at]))
  return new Set(addressed.flatMap(({ id }) => (open.has(rowOf.get(id) ?? '') ? [id] : [])))
}

interface Recorded {
  stallId: string
  petitionId: string
  verdicts: readonly Verdict[]
}

/** Writes what became of forms: of those that another worker was quicker with, nothing. */
async function record(tx: Writer, { keys, now }: WorkerContext, { stallId, petitionId, verdicts }: Recorded) {
  const { offAt } = await lockStall(tx, stallId)
  const changed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE stall_forms SET state = verdict.state::stall_form_state,
      sealed = CASE WHEN verdict.state = 'faulty' THEN sealed END
    FROM json_to_recordset(${JSON.stringify(verdicts.map(({ id, state }) => ({ id, state })))}::json) AS verdict (id uuid, state text)
    WHERE stall_id = ${stallId}::uuid AND stall_forms.id = verdict.id AND stall_forms.state = 'waiting'
    RETURNING stall_forms.id::text AS id`
  const ids = new Set(changed.map(({ id }) => id))
  const ours = verdicts.filter(({ id }) => ids.has(id))
  const collected = ours.flatMap(({ judged }) => judged ?? [])
  const state = offAt === null ? 'counted' : 'off'
  for (const versionId of new Set(collected.map((one) => one.versionId))) {
    const rows = collected.filter((one) => one.versionId === versionId).map((one) => rowOfPerson(keys, one))
    await insertCollected({ db: tx, now }, { petitionId, versionId, origin: 'stall', batchId: stallId, state }, rows)
  }
  const count = (wanted: Verdict['state']) => ({ increment: ours.filter((one) => one.state === wanted).length })
  await tx.stall.update({
    where: { id: stallId },
    data: { taken: count('taken'), mailed: count('mailed'), late: count('late'), faulty: count('faulty') },
    select: { id: true },
  })
}

function rowOfPerson(keys: WorkerContext['keys'], { id, signedOn, wording, form }: JudgedForm): CollectedRow {
  const { name, city, role, organisation, country, display } = form
  const box = sealAsWorker(keys, { name, email: '', city, role, organisation } satisfies CollectedPerson)
  return { id, country, signedOn, display, wording, ...box }
}
