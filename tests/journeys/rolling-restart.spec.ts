import { setTimeout as sleep } from 'node:timers/promises'
import { demoPetition, expect, facts, query, site, test } from '@/tests/journeys/harness/index'
import { type Copy, startCopy } from '@/tests/journeys/harness/second-copy'
import { formTokenOf, postForm } from './raw-request'

/* Copies of web are replaced one after the other while people sign: whoever is answered is answered well. */

const page = `/en/petitions/${demoPetition}`
const headers = { host: new URL(site).host, origin: site }
const rounds = 3

async function signatures(): Promise<number> {
  const [row] = await query<{ count: number }>('SELECT count(*)::int AS count FROM signatures')
  return row?.count ?? 0
}

test('while copies of web are replaced, a form of one is taken by the other and nobody thanked is lost', async () => {
  const begun = Date.now()
  const before = await signatures()
  const address = (who: number) => `rolling-${begun}-${who}@example.org`
  // The form was made by the copy that is there from the beginning, and is posted to those that come later.
  const token = await formTokenOf(site, page)
  const answers = new Map<number, number>()
  let copies: Copy[] = [await startCopy()]
  let next = 0
  let replacing = true

  /** One of ten who sign one after the other, at whichever copy the balancer would ask. */
  async function signOneByOne(): Promise<void> {
    while (replacing) {
      const who = next++
      const form = { name: 'Ann Example', email: address(who), country: 'DE', consent: 'yes', display: 'none', token }
      const at = copies[who % copies.length]?.url ?? ''
      // A copy that is going takes no new connection: the balancer asks the other one.
      const answer = await postForm(at, `${page}/signatures`, form, headers).catch(() => undefined)
      if (answer) answers.set(who, answer.status)
      // As many mails as the inbox keeps would push out those that other journeys wait for.
      await sleep(250)
    }
  }
  const signing = Array.from({ length: 10 }, signOneByOne)
  try {
    for (let round = 0; round < rounds; round += 1) {
      const [old] = copies
      copies = [...copies, await startCopy()].slice(1)
      await old?.stop()
    }
  } finally {
    replacing = false
    await Promise.all(signing)
    await Promise.all(copies.map((copy) => copy.stop()))
  }
  expect([...new Set(answers.values())]).toEqual([303])
  expect(answers.size).toBeGreaterThan(rounds)
  expect((await signatures()) - before).toBeGreaterThanOrEqual(answers.size)
  expect((await fetch(`${facts().url}/api/health`)).status).toBe(200)
})
