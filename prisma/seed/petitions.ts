import type { WebKeys } from '@/features/safety/schema'
import type { Database } from '@/tests/factories/database'
import { createPetition, type MadePetition, type PetitionTexts } from '@/tests/factories/petitions'
import type { DemoCampaigns } from './campaigns'
import { seedHandIn } from './hand-in'
import { seedQuestions } from './questions'
import { readText } from './read-text'

/** Days before the day of seeding. */
export const landPetition = { opened: 42, changed: 33 }
export const urgentAction = { opened: 205, closed: 170, handedIn: 158 }

export interface DemoPetitions {
  land: MadePetition
  urgent: MadePetition
  /** The question of the open one that some have answered. */
  heard: string
}

/** The open petition, whose text was changed once, and the older one that was handed in. */
export async function seedPetitions(
  db: Database,
  keys: WebKeys,
  campaigns: DemoCampaigns,
  daysAgo: (days: number) => Date,
): Promise<DemoPetitions> {
  const president = await db.addressee.findFirst({
    where: { state: 'KZ', kind: 'president_office' },
    select: { id: true },
  })
  const shared = { addresseeId: president?.id ?? null }
  const urgent = await createPetition(db, keys, {
    ...shared,
    campaignId: campaigns.memory,
    slug: 'urgent-action-free-the-lawyer',
    state: 'handed_in',
    goal: 500,
    createdAt: daysAgo(urgentAction.opened + 2),
    opensAt: daysAgo(urgentAction.opened),
    closesAt: daysAgo(urgentAction.closed),
    closedAt: daysAgo(urgentAction.closed),
    handedInAt: daysAgo(urgentAction.handedIn),
    versions: [{ texts: petitionTexts('urgent-action'), createdAt: daysAgo(urgentAction.opened) }],
  })
  await seedHandIn(db, urgent.id, daysAgo(urgentAction.handedIn))
  const land = await createPetition(db, keys, {
    ...shared,
    campaignId: campaigns.land,
    slug: 'release-the-land-protest-detainees',
    goal: 1000,
    commentWall: true,
    pledgeKinds: ['translate', 'print'],
    createdAt: daysAgo(landPetition.opened + 1),
    opensAt: daysAgo(landPetition.opened),
    versions: [
      { texts: landTexts('petition-1'), createdAt: daysAgo(landPetition.opened) },
      { texts: landTexts('petition-2'), createdAt: daysAgo(landPetition.changed) },
    ],
  })
  await db.thanks.create({
    data: { petitionId: land.id, sends: false, texts: { create: thanks } },
    select: { petitionId: true },
  })
  const { heard } = await seedQuestions(db, land.id)
  return { land, urgent, heard }
}

/** What organisers would say to whoever confirms; nobody has switched it on. */
const thanks = [
  { locale: 'en', sentence: 'We are grateful for each of you.' },
  { locale: 'ru', sentence: 'Мы благодарны каждому из вас.' },
]

function petitionTexts(name: string): PetitionTexts {
  return readText(name, ['title', 'summary', 'addresseeLine'])
}

/** A text in three parts: who asks, what they note, what they ask. */
function landTexts(name: string): PetitionTexts {
  return readText(name, ['title', 'summary', 'addresseeLine', 'whoWeAre', 'whatWeNote'])
}
