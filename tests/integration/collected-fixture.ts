import { randomBytes } from 'node:crypto'
import { admitImports } from '@/features/collected/admit-imports'
import { bringSignatures } from '@/features/collected/bring-signatures'
import { compactCollected } from '@/features/collected/compact-collected'
import { approveImport, endImport } from '@/features/collected/decide-import'
import { loadSignatureImport } from '@/features/collected/load-signature-import'
import { readDraft } from '@/features/collected/read-draft'
import type { Evidence } from '@/features/collected/schema'
import { storeDraft } from '@/features/collected/store-draft'
import { loadPetition } from '@/features/petitions/load-petition'
import { readCount } from '@/features/receipts/read-count'
import { createOrganiser } from '@/tests/factories/teams'
import type { TestDatabase } from './harness'
import { createFixture } from './signatures-fixture'

/** What people agreed to, elsewhere. */
export const evidence: Evidence = {
  source: 'Our old site, with SpeakOut!',
  page: 'https://old.example.org/free-them',
  words: 'I agree that my name is handed to the minister.',
  agreedFrom: new Date('2026-03-01'),
  agreedUntil: null,
  coversNames: true,
  version: 1,
}

/** A petition with two who may bring people of elsewhere, and the way of an import with all who act in it. */
export async function createCollecting(database: TestDatabase, { alone = false } = {}) {
  const fixture = await createFixture(database)
  const { petition, web } = fixture
  const { campaign } = await database.owner.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { campaign: { select: { teamId: true } } },
  })
  const ada = await createOrganiser(database.owner, { teamId: campaign.teamId, name: 'Ada Asker' })
  const bo = await createOrganiser(database.owner, {
    teamId: campaign.teamId,
    role: alone ? 'moderator' : 'organiser',
    name: 'Bo Second',
  })
  const key = randomBytes(32)

  const collecting = async (who: { id: string } = ada) => {
    const permitted = await loadPetition(web(), who, 'collect', petition.id)
    if (!permitted) throw new Error('Not permitted')
    return permitted
  }
  const load = async (id: string, who: { id: string } = ada) => {
    const permitted = await loadSignatureImport(web(), who, 'collect', id)
    if (!permitted) throw new Error('Not permitted')
    return permitted
  }
  const store = async (text: string | Uint8Array, who = ada) =>
    storeDraft(web(), { petition: await collecting(who), key, bytes: Buffer.from(text) })
  const look = async (who = ada) => readDraft(web(), await collecting(who), key)
  const bring = async (said: Partial<Evidence> = {}, who = ada) =>
    bringSignatures(web(), { petition: await collecting(who), key, evidence: { ...evidence, ...said }, locale: 'en' })
  /** Brings a file; returns the id of the import. */
  const brought = async (text: string, said: Partial<Evidence> = {}) => {
    const stored = await store(text)
    if (!stored.ok) throw new Error(stored.fault.code)
    const outcome = await bring(said)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.id
  }
  const approve = async (id: string, who = bo, now = new Date()) => approveImport(web(now), await load(id, who))
  const end = async (id: string, who = bo) => endImport(web(), await load(id, who))
  const work = async () => {
    const looked = await admitImports({ db: database.worker, now: new Date() })
    await compactCollected({ db: database.worker })
    return looked
  }
  /** Brings a file, approves it and counts its people. */
  const counted = async (text: string, said: Partial<Evidence> = {}) => {
    const id = await brought(text, said)
    await approve(id)
    await work()
    return id
  }
  const numbers = async () => (await readCount({ db: database.web, now: new Date() }, petition.id)).numbers
  const rows = () => database.owner.collectedSignature.findMany({ where: { petitionId: petition.id } })
  return {
    ...fixture,
    ...{ teamId: campaign.teamId, ada, bo, key, collecting, load, store, look, bring, brought },
    ...{ approve, end, work, counted, numbers, rows },
  }
}

/** A file of people with these addresses; one without has a name and a town of its own. */
export function fileOf(emails: readonly string[]): string {
  return `Name,Email,City,Country\n${emails.map((email, at) => `Person ${letters(at)},${email},Town ${letters(at)},Germany`).join('\n')}\n`
}

/** A number in letters: names have no digits. */
function letters(number: number): string {
  return [...number.toString()].map((digit) => 'abcdefghij'[Number(digit)]).join('')
}
