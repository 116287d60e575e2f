import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { inLanes } from '@/tests/journeys/harness/in-lanes'
import { site } from '@/tests/journeys/harness/index'
import { type PublicForm, postRoutes, publicForms } from '@/tests/journeys/harness/public-forms'
import { ask } from './raw-request'

/* Whatever fills a field, its form is answered, and nobody else waits for that. No clock is looked at here. */

/** The largest form that is taken, less what stands around the fields. */
const room = 64 * 1024 - 8 * 1024
/** A run of each: how the work on one grows is measured where it is done (scripts/check-bounds). */
const pieces = [
  ' ', // spaces
  '\r\n',
  ' \r\n\t',
  '[]({<>})',
  `"'“”«»\``,
  'e\u0301\u0327\u0335', // combining marks
]
/** Spaces alone are nothing, all others are too long. */
const fillings = [
  ' '.repeat(room),
  pieces.map((piece) => piece.repeat(Math.floor(room / pieces.length / Buffer.byteLength(piece)))).join(''),
]

/** A form as a browser sends it with files or without: nothing in it is escaped, so that 64 kB are 64 kB. */
function multipart(fields: Record<string, string>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--cut--\r\n`
}

let asked = 0
function post(path: string, fields: Record<string, string>) {
  asked += 1
  // Each from a network of its own: their limits are tried elsewhere.
  const own = { origin: site, 'x-forwarded-for': `100.${(asked >> 8) & 255}.${asked & 255}.7` }
  const headers = { ...own, 'content-type': 'multipart/form-data; boundary=cut' }
  return ask(site, path, { method: 'POST', headers, body: multipart(fields) })
}

test('64 kB in any field of any form are answered, and the home page beside it', async () => {
  test.setTimeout(600_000)
  const forms = await publicForms()
  const unseen = postRoutes().filter(({ regex }) => !forms.some(({ action }) => regex.test(`${action}/post`)))
  const everyField = Object.fromEntries(forms.flatMap(({ fields }) => Object.keys(fields)).map((name) => [name, '']))
  // Behind links that nobody here has: they are read all the same.
  const closed = unseen.map(({ path }): PublicForm => {
    const action = path.replace('[locale]', 'en').replace(/\[\w+\]/g, 'a'.repeat(43))
    return { action, fields: everyField }
  })
  expect(forms.length).toBeGreaterThan(10)
  expect(closed.map(({ action }) => action).filter((action) => !/a{43}/.test(action))).toEqual([])

  let done = false
  const home = (async () => {
    const statuses = new Set<number>()
    while (!done) {
      statuses.add((await ask(site, '/en')).status)
      await sleep(50)
    }
    return [...statuses]
  })()
  // Form tokens are too young for the first seconds.
  await sleep(3_100)
  const filled = [...forms, ...closed].flatMap(({ action, fields }) =>
    Object.keys(fields).flatMap((name) => fillings.map((filling) => ({ action, fields, name, filling }))),
  )
  const wrong: string[] = []
  await inLanes(filled, async ({ action, fields, name, filling }) => {
    const { status } = await post(action, { ...fields, [name]: filling })
    const answered = status === 200 || status === 303 || (status >= 400 && status < 500 && status !== 429)
    if (!answered) wrong.push(`${action} ${name}: ${status}`)
  })
  done = true
  expect(wrong).toEqual([])
  expect(await home).toEqual([200])
})
