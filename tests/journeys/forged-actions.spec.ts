import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { signInLink, site } from './harness'
import { deskActions } from './harness/desk-actions'

/* An action of the desk is called by whoever likes, with whatever they like: nothing of it is our trouble. */

const plain = [
  ['[]'],
  ['["x","y","z"]'],
  ['[null,null,null]'],
  ['[1,true,{"a":{"b":[]}}]'],
  [JSON.stringify([randomUUID(), { revision: 'x' }, [randomUUID()]])],
  ['["$undefined",["$undefined"],"$D2016-05-25T00:00:00.000Z"]'],
] as const

test('actions called with anything but what our pages send are refused, and none of them fails', async ({ page }) => {
  test.setTimeout(180_000)
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
  for (const action of deskActions()) {
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
  }
  expect(failed).toEqual([])
})
