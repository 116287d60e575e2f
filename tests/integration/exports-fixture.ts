import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { approveExport } from '@/features/exports/approve-export'
import { claimFile, readParts } from '@/features/exports/claim-file'
import { loadExport } from '@/features/exports/load-export'
import { type MakeExport, type Making, makeExport } from '@/features/exports/make-export'
import { openBox } from '@/features/exports/open-box'
import { requestExport } from '@/features/exports/request-export'
import { type ExportChoice, exportKinds } from '@/features/exports/schema'
import { loadPetition } from '@/features/petitions/load-petition'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { createSignature, type SignatureParts } from '@/tests/factories/signatures'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { exportMakers } from '@/worker/export-makers'
import type { TestDatabase } from './harness'

export const at = new Date('2026-11-30T12:00:00Z')
export const later = (ms: number) => new Date(at.getTime() + ms)

export const siteUrl = 'https://postbag.example'

/** All columns, of everybody who confirmed. */
export const allColumns: ExportChoice<'signatures'> = exportKinds.signatures.choice.parse({
  who: 'confirmed',
  wanted: '',
  columns: ['name', 'email', 'city', 'role', 'organisation', 'comment', 'country', 'language', 'confirmed', 'news'],
})

/** A petition in a team of its own with two who may export, and the way of an export with all who act in it. */
export async function createExportFixture(database: TestDatabase) {
  const { owner } = database
  const { id: teamId } = await createTeam(owner)
  const { id: campaignId } = await createCampaign(owner, { teamId })
  const petition = await createPetition(owner, database.keys.web, { campaignId })
  const ada = await createOrganiser(owner, { teamId, name: 'Ada Asker' })
  const bo = await createOrganiser(owner, { teamId, role: 'organiser', name: 'Bo Second' })
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const web = (now = at) => ({ db: database.web, keys: database.keys.web, now })
  const worker = (now = at) => ({ db: database.worker, keys: database.keys.worker, now })
  const open: Making['open'] = async (boxes) => boxes.map((box) => openBox(database.keys.worker, box))

  const sign = (parts: Omit<SignatureParts, 'petition'>) =>
    createSignature(owner, database.keys.web, { petition, ...parts })

  /** Many confirmed signatures at once, with one sealed box for all of them: sealing would take longer than the test. */
  async function crowd(count: number, signer: SignatureParts['signer'] = {}): Promise<void> {
    const { id } = await sign({ signer })
    await owner.$executeRaw`
      INSERT INTO signatures (id, petition_id, version_id, email_index, state, locale, country, created_on, confirmed_on)
      SELECT gen_random_uuid(), petition_id, version_id, sha256(n::text::bytea), 'confirmed', locale, country, created_on, confirmed_on
      FROM signatures, generate_series(2, ${count}::int) AS n WHERE id = ${id}::uuid`
    await owner.$executeRaw`
      INSERT INTO signer_contacts (signature_id, petition_id, sealed, key_id, purge_after)
      SELECT one.id, one.petition_id, contact.sealed, contact.key_id, contact.purge_after
      FROM signatures AS one, signer_contacts AS contact WHERE one.petition_id = ${petition.id}::uuid AND contact.signature_id = ${id}::uuid
        AND NOT EXISTS (SELECT FROM signer_contacts AS own WHERE own.signature_id = one.id)`
  }

  async function ask(choice = allColumns, now = at, key = recipient) {
    const place = await loadPetition(web(now), ada, 'export', petition.id)
    if (!place) throw new Error('Ada may export')
    const asked = {
      place,
      kind: 'signatures' as const,
      choice,
      reason: 'For the hand-in',
      recipient: key,
      locale: 'en',
    }
    return requestExport(web(now), asked)
  }
  async function askedId(choice = allColumns): Promise<string> {
    const outcome = await ask(choice)
    return outcome.ok ? outcome.id : Promise.reject(new Error(outcome.reason))
  }
  async function load(id: string, who: { id: string }) {
    const one = await loadExport(web(), who, 'export', id)
    if (!one) throw new Error('not permitted')
    return one
  }
  const approve = async (id: string, who: { id: string } = bo, now = at) => approveExport(web(now), await load(id, who))
  /** A worker's turn: makes what waits, and tells what became of an export of this team. */
  async function make(now = at, how: Partial<Parameters<typeof makeExport>[1]> = {}): Promise<MakeExport | undefined> {
    const made = await makeExport(worker(now), { makers: exportMakers, siteUrl, open, ...how })
    const ours = made && (await owner.export.count({ where: { id: made.id, teamId } })) > 0
    return ours || !made ? made : make(now, how)
  }

  /** Fetches the encrypted file as its asker; throws when it is not to be had. */
  async function fetchFile(id: string, now = at, who: { id: string } = ada): Promise<Buffer> {
    const claimed = await claimFile(web(now), await load(id, who))
    if (!claimed.ok) throw new Error(claimed.reason)
    const parts: Uint8Array[] = []
    for await (const part of readParts(web(now), id)) parts.push(part)
    return Buffer.concat(parts)
  }
  async function openFile(bytes: Uint8Array): Promise<string> {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return Buffer.from(await decrypter.decrypt(bytes)).toString('utf8')
  }
  /** Asks, approves, makes, fetches and opens. */
  async function exported(choice = allColumns): Promise<string> {
    const id = await askedId(choice)
    await approve(id)
    await make()
    return openFile(await fetchFile(id))
  }
  const row = (id: string) => owner.export.findUniqueOrThrow({ where: { id } })
  const acts = () => owner.auditEntry.findMany({ where: { teamId }, orderBy: { id: 'asc' } })
  return {
    ...{
      teamId,
      campaignId,
      petition,
      ada,
      bo,
      identity,
      recipient,
      web,
      worker,
      open,
      sign,
      crowd,
      ask,
      askedId,
      load,
    },
    ...{ approve, make, fetchFile, openFile, exported, row, acts },
  }
}
