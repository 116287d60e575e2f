import { compactTallies } from '@/features/counts/compact-tallies'
import { compactNews } from '@/features/news/compact-news'
import { recountSignatures } from '@/features/signatures/recount-signatures'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { createCampaign } from '@/tests/factories/campaigns'
import { createManySignatures, sealManySignatures } from '@/tests/factories/many-signatures'
import { createPetition, type MadePetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { patiently } from './patiently'
import type { Stage } from './stage'

export const many = 1_000_000
export const few = 1_000
/** One in so many lets everybody see the name: a hundred thousand of a million. */
const named = 10

/** A team with a petition of so many signatures, each sealed. */
export interface Crowd {
  teamId: string
  campaignId: string
  organisers: [string, string]
  petition: MadePetition
}

const made = new WeakMap<Stage, Promise<Crowd & { small: MadePetition }>>()

/** A petition that a million have signed, and one of a thousand beside it. Made once for all benches of a run. */
export function makeMillion(stage: Stage): Promise<Crowd & { small: MadePetition }> {
  const known = made.get(stage) ?? make(stage)
  made.set(stage, known)
  return known
}

async function make({ ownerUrl, keyFiles }: Stage) {
  const crowd = await makeCrowd(ownerUrl, keyFiles.web, many)
  const db = openDatabase(ownerUrl, 1)
  const keys = readKeyring('web', keyFiles.web)
  const small = await createPetition(db, keys, { campaignId: crowd.campaignId })
  await db.$disconnect()
  await sign(ownerUrl, keyFiles.web, small, few)
  return { ...crowd, small }
}

/** A petition that so many have signed, in a database. */
export async function makeCrowd(ownerUrl: string, webKeyring: string, count: number): Promise<Crowd> {
  const db = openDatabase(ownerUrl, 1)
  const { id: teamId } = await createTeam(db)
  const { id: campaignId } = await createCampaign(db, { teamId })
  const organisers = [(await createOrganiser(db, { teamId })).id, (await createOrganiser(db, { teamId })).id]
  const petition = await createPetition(db, readKeyring('web', webKeyring), { campaignId })
  await db.$disconnect()
  await sign(ownerUrl, webKeyring, petition, count)
  return { teamId, campaignId, organisers: organisers as [string, string], petition }
}

async function sign(ownerUrl: string, webKeyring: string, petition: MadePetition, count: number): Promise<void> {
  const today = new Date(new Date().toISOString().slice(0, 10))
  await patiently(ownerUrl, (db) => createManySignatures(db, petition, { count, today, named }))
  await sealManySignatures(ownerUrl, readKeyring('web', webKeyring), petition)
  await patiently(ownerUrl, async (db) => {
    // A worker that starts would list their receipts meanwhile: bench-receipts.ts does.
    await db.petitionReceiptKey.deleteMany({ where: { petitionId: petition.id } })
    while ((await db.stateDelta.count()) > 0) await compactTallies({ db })
    while ((await db.newsDelta.count()) > 0) await compactNews({ db })
    await recountSignatures({ db })
    await db.$executeRawUnsafe('VACUUM ANALYZE')
  })
}
