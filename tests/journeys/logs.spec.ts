import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, facts, query, test } from '@/tests/journeys/harness/index'

/* When all other journeys are over: what web, worker and database have written down of them names nobody. */

interface Mail {
  to: { address: string }[]
}

test('no log has an address, a name, a comment, a link or the network of anybody', async () => {
  const folder = path.join(facts().home, 'logs')
  const logs = readdirSync(folder).filter((name) => /^(web|worker|postgres)\b.*\.log$/.test(name))
  expect(logs.length).toBeGreaterThanOrEqual(2)
  const lines = logs.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
  expect(lines.length).toBeGreaterThan(50)

  const mails = (await (await fetch(`${facts().inbox}/api/email`)).json()) as Mail[]
  const people = await query<{ text: string }>(`
    SELECT name AS text FROM public_signatures UNION SELECT text FROM comments UNION SELECT name FROM organisers
    UNION SELECT email FROM organisers UNION SELECT name FROM first_signatories UNION SELECT text FROM replies`)
  const told = new Set([
    ...mails.flatMap(({ to }) => to.map(({ address }) => address)),
    ...people.map(({ text }) => text),
    // Who signed at a stall (stalls.spec.ts) stands nowhere else.
    'Zqstall',
    'Кукушкина',
  ])
  const known = [...told].filter((text) => text.length > 5)
  expect(known.length).toBeGreaterThan(50)
  const secrets: Record<string, RegExp> = {
    address: /[\w.+-]+@[\w-]+\.\w/,
    token: /(?<![\w-])[\w-]{43}(?![\w-])/,
    network: /\b(?!127\.0\.0\.1\b)(?:\d{1,3}\.){3}\d{1,3}\b/,
  }
  const found = lines.flatMap((line) => {
    const kinds = Object.keys(secrets).filter((kind) => secrets[kind]?.test(line))
    return [...kinds, ...known.filter((text) => line.includes(text))].map((what) => `${what}: ${line.slice(0, 200)}`)
  })
  expect(found).toEqual([])
})
