import pg from 'pg'
import { formTokenOf } from '@/tests/journeys/raw-request'
import { fireForms } from './fire'
import { inTurn, line } from './rounds'
import type { Stage } from './stage'

/** Signing that ends as a row with its outbox row, against a route of Next that only parses, and a minimal endpoint. */
export async function benchSigning(stage: Stage): Promise<string[]> {
  const bareNext = await stage.startReference('tests/load/bare-next/start.ts')
  const minimal = await stage.startReference('tests/load/minimal-sign.ts', { DATABASE_URL: stage.ownerUrl })
  const token = await formTokenOf(stage.site, stage.page)
  let answered = 0
  const { ours, next, node } = await inTurn({
    ours: async () => {
      const shots = await fireForms(`${stage.site}${stage.page}/signatures`, token, 4)
      answered += shots.wanted
      return shots.perSecond
    },
    next: async () => (await fireForms(`${bareNext}/sign`, token, 4)).perSecond,
    node: async () => (await fireForms(minimal, token, 4)).perSecond,
  })
  const rows = await countRows(stage.ownerUrl)
  return [
    'Signing',
    line('signatures/s that end as rows with their outbox row', ours.toFixed(0)),
    line('posts/s of a bare Next route that parses the form', next.toFixed(0)),
    line('posts/s of a minimal Node and pg endpoint', node.toFixed(0)),
    line('ratio to the bare Next route', (ours / next).toFixed(2), 'goal ≥ 0.5'),
    line('ratio to the minimal endpoint', (ours / node).toFixed(2)),
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
