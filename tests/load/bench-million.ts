import { createHash, randomBytes } from 'node:crypto'
import { compactTallies } from '@/features/counts/compact-tallies'
import { purgeMails } from '@/features/outbox/purge-mails'
import { publishNames } from '@/features/signatures/publish-names'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { recountSignatures } from '@/features/signatures/recount-signatures'
import { recountStates } from '@/features/signatures/recount-states'
import { requeueNames } from '@/features/signatures/requeue-names'
import { mailWaiting, restoreMails } from '@/features/signatures/restore-mails'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { createCampaign } from '@/tests/factories/campaigns'
import { createManySignatures } from '@/tests/factories/many-signatures'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { line, median } from './rounds'
import type { Stage } from './stage'

const many = 1_000_000
const few = 1_000
const asked = 40

/**
 * The desk page of a petition with a million signatures beside that of one with a thousand, in the same database; and
 * what the jobs take there when nothing is new.
 */
export async function benchMillion({ site, ownerUrl, keyFiles }: Stage): Promise<string[]> {
  const db = openDatabase(ownerUrl, 1)
  try {
    const team = await createTeam(db)
    const campaign = await createCampaign(db, { teamId: team.id })
    const organiser = await createOrganiser(db, { teamId: team.id })
    const web = readKeyring('web', keyFiles.web)
    const today = new Date(new Date().toISOString().slice(0, 10))
    const small = await createPetition(db, web, { campaignId: campaign.id })
    const large = await createPetition(db, web, { campaignId: campaign.id })
    await db.$executeRaw`SET statement_timeout = 0`
    await createManySignatures(db, small, { count: few, today })
    await createManySignatures(db, large, { count: many, today })
    while ((await db.stateDelta.count()) > 0) await compactTallies({ db })
    await recountSignatures({ db })
    await db.$executeRawUnsafe('VACUUM ANALYZE')

    const cookie = `postbag=${await openDesk(db, organiser.id)}`
    const ask = async (address: string) => {
      const start = performance.now()
      const answer = await fetch(`${site}/en/desk/petitions/${address}`, { headers: { cookie } })
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`The desk answered ${answer.status}`)
      return { ms: performance.now() - start, text }
    }
    const next = /href="[^"]*(after=[^"&]+)/.exec((await ask(large.id)).text)?.[1]
    const pages = {
      few: small.id,
      many: large.id,
      next: `${large.id}?${next}`,
      country: `${large.id}?sort=country&order=up&state=withdrawn`,
      named: `${large.id}?named=yes`,
    }
    const took = Object.fromEntries(Object.keys(pages).map((name) => [name, []])) as unknown as Record<
      keyof typeof pages,
      number[]
    >
    for (let round = -5; round < asked; round += 1) {
      for (const name of Object.keys(pages) as (keyof typeof pages)[]) {
        const { ms } = await ask(pages[name])
        if (round >= 0) took[name].push(ms)
      }
    }
    const base = median(took.few)
    const ratio = (name: keyof typeof pages) => (median(took[name]) / base).toFixed(2)

    const context = { db, keys: readKeyring('worker', keyFiles.worker), now: new Date() }
    const jobs = {
      publishNames: () => publishNames(context),
      compactTallies: () => compactTallies(context),
      mailWaiting: () => mailWaiting(context),
      restoreMails: () => restoreMails(context),
      purgeSignatures: () => purgeSignatures(context),
      purgeMails: () => purgeMails(context),
      'recountSignatures, at night': () => recountSignatures(context),
      'recountStates, at night': () => recountStates(context),
      'requeueNames, at night': () => requeueNames(context),
    }
    const lines: string[] = []
    for (const [name, run] of Object.entries(jobs)) {
      await run()
      const start = performance.now()
      await run()
      lines.push(
        line(`ms of ${name}`, (performance.now() - start).toFixed(0), name.includes('night') ? '' : 'goal < 50'),
      )
    }
    return [
      `A petition with ${many.toLocaleString('en')} signatures`,
      line(
        'ms of its page on the desk, median',
        median(took.many).toFixed(0),
        `with ${few.toLocaleString('en')}: ${base.toFixed(0)}`,
      ),
      line('ratio to the page with a thousand', ratio('many'), 'goal ≤ 1.3'),
      line('… the next page', ratio('next'), 'goal ≤ 1.3'),
      line('… one state, by country', ratio('country'), 'goal ≤ 1.3'),
      line('… with a public name', ratio('named'), 'goal ≤ 1.3'),
      'Jobs there, with nothing new',
      ...lines,
    ]
  } finally {
    await db.$disconnect()
  }
}

async function openDesk(db: ReturnType<typeof openDatabase>, organiserId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest()
  await db.session.create({
    data: { tokenHash, organiserId, expiresAt: new Date(Date.now() + 3_600_000) },
    select: { organiserId: true },
  })
  return token
}
