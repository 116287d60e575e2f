import pg from 'pg'
import { formTokenOf } from '@/tests/journeys/raw-request'
import { fireForms } from './fire'
import { costOf, cpuOf } from './process-cost'
import { inTurn, line, median } from './rounds'
import type { Stage } from './stage'

const seconds = 2
const rounds = 9

/**
 * Signing that ends as a row with its outbox row, against a route of Next that only parses, and a minimal endpoint: how
 * many in a second, and what each takes of a processor. The latter hardly changes with what else the machine does.
 */
export async function benchSigning(stage: Stage): Promise<string[]> {
  const bareNext = await stage.startReference('tests/load/bare-next/start.ts')
  const minimal = await stage.startReference('tests/load/minimal-sign.ts', { DATABASE_URL: stage.ownerUrl })
  const token = await formTokenOf(stage.site, stage.page)
  const spent: Record<'web' | 'database' | 'next', number[]> = { web: [], database: [], next: [] }
  let answered = 0
  const { ours, next, node } = await inTurn(
    {
      ours: async () => {
        const [web, database] = [costOf(stage.webPid).cpuSeconds, cpuOf(stage.databasePid)]
        const shots = await fireForms(`${stage.site}${stage.page}/signatures`, token, seconds)
        spent.web.push((costOf(stage.webPid).cpuSeconds - web) / shots.wanted)
        spent.database.push((cpuOf(stage.databasePid) - database) / shots.wanted)
        answered += shots.wanted
        return shots.perSecond
      },
      next: async () => {
        const before = costOf(bareNext.pid).cpuSeconds
        const shots = await fireForms(`${bareNext.url}/sign`, token, seconds)
        spent.next.push((costOf(bareNext.pid).cpuSeconds - before) / shots.wanted)
        return shots.perSecond
      },
      node: async () => (await fireForms(minimal.url, token, seconds)).perSecond,
    },
    rounds,
  )
  const rows = await countRows(stage.ownerUrl)
  /** Milliseconds; the first round warms up. */
  const each = (where: keyof typeof spent) => median(spent[where].slice(1)) * 1000
  return [
    'Signing',
    line('signatures/s that end as rows with their outbox row', ours.toFixed(0)),
    line('posts/s of a bare Next route that parses the form', next.toFixed(0)),
    line('posts/s of a minimal Node and pg endpoint', node.toFixed(0)),
    line('ratio to the bare Next route', (ours / next).toFixed(2), 'goal ≥ 1'),
    line('ratio to the minimal endpoint', (ours / node).toFixed(2)),
    line(
      'ms of processor time a signature, in web',
      each('web').toFixed(3),
      `in the database: ${each('database').toFixed(3)}`,
    ),
    line('ms of processor time a post of the bare Next route', each('next').toFixed(3)),
    line('ratio of the one to the other', (each('next') / each('web')).toFixed(2), 'goal ≥ 1'),
    line('answered, signatures, outbox rows', `${answered}, ${rows.signatures}, ${rows.mails}`, 'rows ≥ answered'),
  ]
}

async function countRows(ownerUrl: string): Promise<{ signatures: string; mails: string }> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  const { rows } = await client.query<{ signatures: string; mails: string }>(
    'SELECT (SELECT count(*) FROM signatures) AS signatures, (SELECT count(*) FROM outbox_mails) AS mails',
  )
  await client.end()
  return rows[0] ?? { signatures: '0', mails: '0' }
}
