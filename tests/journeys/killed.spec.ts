import { setTimeout as sleep } from 'node:timers/promises'
import { demoPetition, expect, facts, query, site, test } from '@/tests/journeys/harness/index'
import { startCopy, startWorker } from '@/tests/journeys/harness/second-copy'
import { formTokenOf, postForm } from './raw-request'

/* Five hundred people sign while processes are killed: whoever was told "check your inbox" has a signature and a mail. */

const people = 500
const page = `/en/petitions/${demoPetition}`
const address = (who: number) => `killed-${who}@example.org`

/** How many mails each of these people has got. */
async function mailsByPerson(): Promise<Map<string, number>> {
  const answer = await fetch(`${facts().inbox}/api/email`)
  const counts = new Map<string, number>()
  for (const { to } of (await answer.json()) as { to: { address: string }[] }[])
    for (const each of to) counts.set(each.address, (counts.get(each.address) ?? 0) + 1)
  return counts
}

test('web and workers are killed while five hundred people sign: nobody who was thanked is lost', async () => {
  const token = await formTokenOf(site, page)
  const copy = await startCopy()
  const workers = await Promise.all([startWorker(), startWorker()])
  const thanked: number[] = []
  let next = 0

  /** One of twenty who sign one after the other, until the copy is gone. */
  async function signOneByOne(): Promise<void> {
    while (next < people) {
      const who = next++
      const form = { name: 'Ann Example', email: address(who), country: 'DE', consent: 'yes', display: 'none', token }
      const answer = await postForm(copy.url, `${page}/signatures`, form, {
        host: new URL(site).host,
        origin: site,
      }).catch(() => undefined)
      if (answer?.status === 303) thanked.push(who)
      if (thanked.length === 200) await workers[0]?.kill()
      if (thanked.length === 300) await copy.kill()
    }
  }
  await Promise.all(Array.from({ length: 20 }, signOneByOne))
  await workers[1]?.kill()
  expect(thanked.length).toBeGreaterThanOrEqual(300)
  expect(thanked.length).toBeLessThan(people)

  const alone = await query(
    `SELECT s.id FROM signatures s LEFT JOIN outbox_mails o ON o.about_id = s.id
     WHERE o.id IS NULL AND NOT s.demo AND s.state = $1
       AND NOT EXISTS (SELECT FROM links l WHERE l.about_id = s.id AND l.expires_at IS NOT NULL)`,
    ['pending'],
  )
  expect(alone).toEqual([])
  // What the killed workers had in their hands is taken up when its lease ends; nobody waits five minutes here.
  for (let seconds = 0; seconds < 60; seconds += 1) {
    await query(
      `UPDATE outbox_mails SET lease_until = now() WHERE state = 'leased' AND lease_until < now() + interval '285 s'`,
    )
    const counts = await mailsByPerson()
    if (thanked.every((who) => counts.has(address(who)))) break
    await sleep(1_000)
  }
  const counts = await mailsByPerson()
  expect(thanked.filter((who) => !counts.has(address(who)))).toEqual([])
  expect(Math.max(...thanked.map((who) => counts.get(address(who)) ?? 0))).toBeLessThanOrEqual(2)
})
