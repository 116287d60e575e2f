import { forgetPages } from '@/features/pages'
import { openDatabase } from '@/server/database'
import { createCampaign } from '@/tests/factories/campaigns'
import { createEvent } from '@/tests/factories/events'
import { makeStatement } from '@/tests/factories/statements'
import { createTeam } from '@/tests/factories/teams'
import { fireGets } from './fire'
import { inTurn, line } from './rounds'
import type { Stage } from './stage'

const crowd = { events: 200, statements: 500 }
const few = 2
const rounds = 12

/** A statement's page from memory, and what a campaign with hundreds of events and statements costs to make. */
export async function benchContent(stage: Stage): Promise<string[]> {
  const db = openDatabase(stage.ownerUrl, 1)
  const { id: teamId } = await createTeam(db)
  const small = await campaignWith(few, few)
  const large = await campaignWith(crowd.events, crowd.statements)
  const text =
    '## Heading\n\nA paragraph of a statement, with **weight** and a [link](https://example.org).\n\n'.repeat(20)
  const texts = { en: { title: 'A statement', summary: 'In one sentence.', text } }
  const { slug } = await makeStatement(db, { teamId, texts })
  await db.$executeRawUnsafe('ANALYZE')
  await db.$disconnect()

  async function campaignWith(events: number, statements: number) {
    const { id: campaignId, slug } = await createCampaign(db, { teamId })
    for (let at = 0; at < events; at += 1) await createEvent(db, { campaignId })
    for (let at = 0; at < statements; at += 1) await makeStatement(db, { teamId, campaignId })
    return { id: campaignId, path: `/en/campaigns/${slug}` }
  }

  const url = `${stage.site}/en/statements/${slug}`
  const bare = await stage.startReference('tests/load/bare-http.ts', { SAME_AS: url })
  const { ours, reference } = await inTurn(
    {
      ours: async () => (await fireGets(url, 2)).perSecond,
      reference: async () => (await fireGets(bare.url, 2)).perSecond,
    },
    9,
  )
  const made = await inTurn({ small: () => make(small), large: () => make(large) }, rounds)
  async function make({ id, path }: { id: string; path: string }): Promise<number> {
    const client = openDatabase(stage.ownerUrl, 1)
    await forgetPages(client, [`campaign:${id}`])
    await client.$disconnect()
    await new Promise((resolve) => setTimeout(resolve, 200))
    const begun = performance.now()
    await (await fetch(stage.site + path)).text()
    return performance.now() - begun
  }
  return [
    'Statements and events',
    line('requests/s of a statement', ours.toFixed(0)),
    line('requests/s of bare node:http with the same bytes', reference.toFixed(0)),
    line('ratio', (ours / reference).toFixed(2), 'goal ≥ 0.7'),
    line(`ms to make a campaign's page with ${few} events and statements`, made.small.toFixed(1)),
    line(`ms with ${crowd.events} events and ${crowd.statements} statements`, made.large.toFixed(1)),
    line('ratio', (made.large / made.small).toFixed(2), 'goal ≤ 1.3'),
  ]
}
