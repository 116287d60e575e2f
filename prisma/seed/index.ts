import { PrismaPg } from '@prisma/adapter-pg'
import { day, dayOf } from '@/features/days'
import type { WebKeys } from '@/features/safety/schema'
import { PrismaClient } from '@/generated/prisma/client'
import { readKeyring } from '@/server/keyring'
import { OneAtATime } from '@/server/one-at-a-time'
import type { Database } from '@/tests/factories/database'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { seedCampaigns } from './campaigns'
import { seedCases } from './cases'
import { seedCollected } from './collected'
import { seedComments } from './comments'
import { reportText, seedDirectory } from './directory'
import { seedEnding } from './endings'
import { seedEndorsements } from './endorsements'
import { seedEvents } from './events'
import { seedExport } from './exports'
import { seedFirstSignatories } from './first-signatories'
import { seedLetters } from './letters'
import { seedPaper } from './paper'
import { seedPartner } from './partners'
import { landPetition, seedPetitions, urgentAction } from './petitions'
import { seedCover } from './pictures'
import { seedPress } from './press'
import { seedProfile } from './profile'
import { seedReaders } from './readers'
import { seedReports } from './reports'
import { seedResolutions } from './resolutions'
import { saveSignatures } from './save-signatures'
import { makeSignatures } from './signatures'
import { seedStall } from './stalls'
import { seedStatements } from './statements'
import { seedSupporterLetters } from './supporter-letters'
import { seedUpdates } from './updates'

export interface SeedOptions {
  /** The owner's connection string. */
  databaseUrl: string
  /** Path of the web process's key ring: the demo seals its signers as signing does, and cannot open them either. */
  webKeyring: string
  log: (line: string) => void
}

/** Two seeds at once wait for each other; the second finds a team and leaves. */
const lock = 7_263_004_118
const patience = { maxWait: 60_000, timeout: 120_000 }

/**
 * Loads the directory and writes the demo campaign into a database that has no team yet; otherwise changes nothing.
 * The demo is written in one transaction: it is there as a whole or not at all.
 */
export async function seed({ databaseUrl, webKeyring, log }: SeedOptions): Promise<void> {
  const keys = readKeyring('web', webKeyring)
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 1, Client: OneAtATime }) })
  try {
    if ((await db.team.count()) > 0) return
    const now = new Date()
    log(`Directory of embassies: ${reportText(await seedDirectory({ db, now }))}`)
    await db.$transaction(async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`
      if ((await transaction.team.count()) > 0) return
      log(await writeDemo(transaction, keys, now))
    }, patience)
  } finally {
    await db.$disconnect()
  }
}

async function writeDemo(db: Database, keys: WebKeys, now: Date): Promise<string> {
  const today = dayOf(now)
  const daysAgo = (days: number) => new Date(today.getTime() - days * day)

  const team = await createTeam(db, { name: 'Postbag demonstration', profile: false })
  await seedProfile(db, team.id, now)
  const organiser = await createOrganiser(db, {
    teamId: team.id,
    email: 'organiser@postbag.example',
    name: 'Demo organiser',
  })
  const campaigns = await seedCampaigns(db, team.id, daysAgo)
  const own = { teamId: team.id, organiserId: organiser.id, campaignId: campaigns.land, now }
  await seedCases(db, { ...own, on: daysAgo(90) })
  await seedCover(db, own)
  await seedEnding(db, campaigns.memory, daysAgo(30))
  const petitions = await seedPetitions(db, keys, campaigns, daysAgo)
  const { modelLetterId } = await seedLetters(db, {
    campaignId: campaigns.land,
    organiserId: organiser.id,
    createdAt: daysAgo(41),
    preparedAt: daysAgo(43),
  })
  await seedSupporterLetters(db, modelLetterId, { count: 164, days: 40, today })
  await seedStatements(db, { teamId: team.id, campaignId: campaigns.land })
  await seedPress(db, { campaignId: campaigns.land, today })
  await seedEvents(db, { campaigns, soon: daysAgo(-19) })
  await seedReports(db, keys, own)
  await seedReaders(db, { teamId: team.id, today })
  await seedUpdates(db, { campaignId: campaigns.land, organiserId: organiser.id, sentAt: daysAgo(9) })

  const land = makeSignatures(keys, {
    petition: petitions.land,
    choice: petitions.heard,
    seed: 'land',
    firstDay: daysAgo(landPetition.opened),
    days: landPetition.opened,
    changedOn: landPetition.opened - landPetition.changed,
    confirmed: 2847,
    pending: 58,
    withdrawn: 9,
  })
  const urgent = makeSignatures(keys, {
    petition: petitions.urgent,
    seed: 'urgent',
    firstDay: daysAgo(urgentAction.opened),
    days: urgentAction.opened - urgentAction.closed,
    confirmed: 1312,
    purged: true,
  })
  await seedExport(db, { teamId: team.id, campaignId: campaigns.land, organiserId: organiser.id, askedAt: daysAgo(20) })
  await seedEndorsements(db, keys, petitions.land.id, daysAgo(25))
  await seedResolutions(db, keys, { campaignId: campaigns.land, on: daysAgo(18) })
  await seedFirstSignatories(db, keys, petitions.land.id, daysAgo(38))
  await saveSignatures(db, petitions.land.id, land)
  await seedComments(db, land, daysAgo(3))
  await seedPartner(db, { campaignId: campaigns.land, petitionId: petitions.land.id, on: daysAgo(20) })
  await saveSignatures(db, petitions.urgent.id, urgent)
  await seedPaper(db, { petitionId: petitions.land.id, organiserId: organiser.id, today })
  await seedCollected(db, keys, {
    petition: petitions.land,
    organiserId: organiser.id,
    on: daysAgo(30),
    count: 24,
  })
  await seedStall(db, keys, { petition: petitions.land, on: daysAgo(2), count: 28 })
  return `Demo campaign: ${land.confirmed + urgent.confirmed} generated signatures`
}
