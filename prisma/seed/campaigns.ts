import { createCampaign } from '@/tests/factories/campaigns'
import type { Database } from '@/tests/factories/database'
import { landDemands, memoryDemands } from './demands'
import { readText } from './read-text'

/** Ids of the demo's campaigns. */
export interface DemoCampaigns {
  land: string
  memory: string
}

/** The campaign of May 2016, and an older one that has ended. `daysAgo` counts back from the day of seeding. */
export async function seedCampaigns(
  db: Database,
  teamId: string,
  daysAgo: (days: number) => Date,
): Promise<DemoCampaigns> {
  const fields = ['title', 'summary'] as const
  const memory = await createCampaign(db, {
    teamId,
    slug: 'after-zhanaozen',
    state: 'ended',
    accent: 'ink',
    demo: true,
    createdAt: daysAgo(216),
    publishedAt: daysAgo(210),
    texts: readText('memory', fields),
    demands: memoryDemands,
  })
  const land = await createCampaign(db, {
    teamId,
    slug: 'kazakhstan-land-protests',
    accent: 'red',
    demo: true,
    createdAt: daysAgo(47),
    publishedAt: daysAgo(44),
    texts: readText('campaign', fields),
    demands: landDemands,
  })
  return { land: land.id, memory: memory.id }
}
