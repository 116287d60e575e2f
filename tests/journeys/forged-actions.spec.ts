import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { deskActions } from '@/tests/journeys/harness/desk-actions'
import { inLanes } from '@/tests/journeys/harness/in-lanes'
import { signInLink, site } from '@/tests/journeys/harness/index'
import { ask } from './raw-request'

/* An action of the desk is called by whoever likes, with whatever they like: nothing of it is our trouble. */

const plain = [
  ['[]'],
  ['["x","y","z"]'],
  ['[null,null,null]'],
  ['[1,true,{"a":{"b":[]}}]'],
  [JSON.stringify([randomUUID(), { revision: 'x' }, [randomUUID()]])],
  ['["$undefined",["$undefined"],"$D2016-05-25T00:00:00.000Z"]'],
] as const

/** What no page of ours sends: a body that cannot be read, and parts that refer to what is not there. */
const part = (name: string, value: string) =>
  `--X\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const text = 'text/plain;charset=UTF-8'
const multipart = 'multipart/form-data; boundary=X'
const unreadable: [type: string, body: string][] = [
  [text, ''],
  [text, '['],
  [text, '{}'],
  [text, '["…","$F1"]'],
  [text, '["$1:__proto__:x"]'],
  [text, JSON.stringify(Array(2_000).fill(1))],
  [text, JSON.stringify([`$n${'9'.repeat(100_000)}`])],
  [text, `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ['multipart/form-data', 'x'],
  [multipart, ''],
  [multipart, 'no part at all'],
  [multipart, part('5', '[]')],
  [multipart, `${part('5', '[]')}--X--\r\n`],
  [multipart, `${part('0', '["$1","$@2","$K3"]')}--X--\r\n`],
  [multipart, `${part('0', `["$K${'f'.repeat(60_000)}"]`)}--X--\r\n`],
  [multipart, `${part('$ACTION_REF_1', '')}--X--\r\n`],
  [multipart, `${part('$ACTION_REF_1', '')}${part('$ACTION_1:0', '{"id":"x","bound":"$@1"}')}--X--\r\n`],
]

test('a call that cannot be read is its sender’s doing, of whatever action, and of none', async () => {
  const [known] = deskActions()
  const ids = [known?.id, '40'.padEnd(42, 'a'), 'x'.repeat(40), 'toString', 'x'.repeat(5_000), undefined]
  const failed: string[] = []
  const calls = ['/en/desk', '/en/desk/sign-in', known?.page ?? ''].flatMap((page) =>
    unreadable.flatMap(([type, body], at) => ids.map((id) => ({ page, at, type, body, id }))),
  )
  await inLanes(calls, async ({ page, at, type, body, id }) => {
    const headers = { origin: site, 'content-type': type, ...(id !== undefined && { 'next-action': id }) }
    const { status } = await ask(site, page, { method: 'POST', headers, body })
    if (status >= 500) failed.push(`${page} ${at} ${id?.slice(0, 8)}: ${status}`)
  })
  expect(failed).toEqual([])
})

test('a call larger than any action’s is refused, with its length in the head and without', async () => {
  const body = JSON.stringify(['x'.repeat(5_000_000)])
  const headers = { origin: site, 'content-type': text, 'next-action': deskActions()[0]?.id ?? '' }
  const page = deskActions()[0]?.page ?? ''
  expect((await ask(site, page, { method: 'POST', headers, body })).status).toBe(413)
  const chunked = { ...headers, 'transfer-encoding': 'chunked' }
  for (let time = 0; time < 3; time += 1)
    expect((await ask(site, page, { method: 'POST', headers: chunked, body })).status).toBe(400)
})

test('actions called with anything but what our pages send are refused, and none of them fails', async ({ page }) => {
  await page.goto(await signInLink())
  await page.locator('main form button').first().click()
  await expect(page).toHaveURL(`${site}/en/desk`)
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const call = (action: { id: string; page: string }, body: BodyInit, own: Record<string, string> = {}) =>
    fetch(`${site}${action.page}`, {
      method: 'POST',
      headers: { 'next-action': action.id, origin: site, cookie, accept: 'text/x-component', ...own },
      body,
      redirect: 'manual',
    })
  const failed: string[] = []
  await inLanes(deskActions(), async (action) => {
    const bodies = plain.map(
      ([text]) =>
        () =>
          call(action, text, { 'content-type': 'text/plain;charset=UTF-8' }),
    )
    const form = () => {
      const data = new FormData()
      for (const place of [1, 2, 3]) data.set(`_${place}_id`, randomUUID())
      data.set('0', '["$K1","$K2","$K3"]')
      return call(action, data)
    }
    for (const [at, post] of [...bodies, form].entries()) {
      const { status } = await post()
      if (status >= 500) failed.push(`${action.name} ${at}: ${status}`)
    }
  })
  expect(failed).toEqual([])
})
