import { createHash, randomBytes } from 'node:crypto'
import { openDatabase } from '@/server/database'
import { few, makeMillion, many } from './million'
import { line, median } from './rounds'
import type { Stage } from './stage'

const asked = 40

/** The desk page of a petition with a million signatures beside that of one with a thousand, in the same database. */
export async function benchDesk(stage: Stage): Promise<string[]> {
  const { petition, small, organisers } = await makeMillion(stage)
  const cookie = `postbag=${await openDesk(stage, organisers[0])}`
  const ask = async (address: string) => {
    const start = performance.now()
    const answer = await fetch(`${stage.site}/en/desk/petitions/${address}`, { headers: { cookie } })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`The desk answered ${answer.status}`)
    return { ms: performance.now() - start, text }
  }
  const next = /href="[^"]*(after=[^"&]+)/.exec((await ask(petition.id)).text)?.[1]
  const pages = {
    few: small.id,
    many: petition.id,
    next: `${petition.id}?${next}`,
    country: `${petition.id}?sort=country&order=up&state=withdrawn`,
    named: `${petition.id}?named=yes`,
  }
  type Page = keyof typeof pages
  const names = Object.keys(pages) as Page[]
  const took = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Page, number[]>
  for (let round = -5; round < asked; round += 1) {
    for (const name of names) {
      const { ms } = await ask(pages[name])
      if (round >= 0) took[name].push(ms)
    }
  }
  const base = median(took.few)
  const ratio = (name: Page) => (median(took[name]) / base).toFixed(2)
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
  ]
}

async function openDesk({ ownerUrl }: Stage, organiserId: string): Promise<string> {
  const db = openDatabase(ownerUrl, 1)
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest()
  await db.session.create({
    data: { tokenHash, organiserId, expiresAt: new Date(Date.now() + 3_600_000) },
    select: { organiserId: true },
  })
  await db.$disconnect()
  return token
}
