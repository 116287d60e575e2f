import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readDay } from '@/features/receipts/read-day'
import { readOwnReceipt } from '@/features/receipts/read-own-receipt'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { createCampaign } from '@/tests/factories/campaigns'
import { createManySignatures } from '@/tests/factories/many-signatures'
import { createPetition } from '@/tests/factories/petitions'
import { createTeam } from '@/tests/factories/teams'
import { line, median } from './rounds'
import type { Stage } from './stage'

const many = 1_000_000
const asked = 40

/** A list of a million receipts, and what is asked of it. */
export async function benchReceipts({ site, ownerUrl, keyFiles }: Stage): Promise<string[]> {
  const db = openDatabase(ownerUrl, 1)
  try {
    const web = readKeyring('web', keyFiles.web)
    const { id: teamId } = await createTeam(db)
    const { id: campaignId } = await createCampaign(db, { teamId })
    const petition = await createPetition(db, web, { campaignId })
    const today = new Date(new Date().toISOString().slice(0, 10))
    await db.$executeRaw`SET statement_timeout = 0`
    await createManySignatures(db, petition, { count: many, today })
    await db.$executeRawUnsafe('VACUUM ANALYZE')
    const made = await makeApart([ownerUrl, keyFiles.worker, petition.id])

    const { id } = await db.signature.findFirstOrThrow({
      where: { petitionId: petition.id, state: 'confirmed' },
      select: { id: true },
    })
    const own = await readOwnReceipt({ db, keys: web, now: new Date() }, { id, petitionId: petition.id, version: 1 })
    const page = `${site}/en/petitions/${petition.slug}`
    const ask = (code: string) => () =>
      fetch(`${page}/check`, { method: 'POST', headers: { origin: site }, body: new URLSearchParams({ code }) }).then(
        (answer) => answer.text(),
      )
    const found = ask(own?.code ?? '')
    if (!(await found()).includes('It is on the list')) throw new Error('The receipt was not found')
    const took = {
      found: await timeOf(found),
      missing: await timeOf(ask('0000-0000-0000-0000')),
      count: await timeOf(() => fetch(`${page}/count`).then((answer) => answer.text())),
      json: await timeOf(() => fetch(`${page}/count.json`).then((answer) => answer.text())),
    }
    const file = await readDay({ db }, { petitionId: petition.id, day: today })
    const begun = performance.now()
    let size = 0
    for await (const piece of file?.pieces ?? []) size += piece.length
    const read = (performance.now() - begun) / 1000
    return [
      `Receipts of ${made.codes.toLocaleString('en')} signatures in one day`,
      line('s, from what is due to the root', made.seconds.toFixed(1), 'goal ≤ 10'),
      line('MB, the most memory', made.megabytes.toFixed(0), `goal ≤ 200, at rest ${made.atRest.toFixed(0)}`),
      line('ms to check a receipt that is on it', took.found.toFixed(0), 'goal ≤ 50'),
      line('ms to check one that is on none', took.missing.toFixed(0), 'goal ≤ 50'),
      line('ms of how we count, from memory', took.count.toFixed(1)),
      line('ms of count.json, from memory', took.json.toFixed(1)),
      line(`s to read its file of ${Math.round(size / 1e6)} MB`, read.toFixed(1)),
    ]
  } finally {
    await db.$disconnect()
  }
}

interface Made {
  codes: number
  seconds: number
  megabytes: number
  atRest: number
}

async function makeApart(told: string[]): Promise<Made> {
  const child = fork('tests/load/make-day.ts', told, { execArgv: ['--import', 'tsx'] })
  const [made] = (await once(child, 'message')) as [Made]
  return made
}

async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let round = -5; round < asked; round += 1) {
    const begun = performance.now()
    await ask()
    if (round >= 0) took.push(performance.now() - begun)
  }
  return median(took)
}
