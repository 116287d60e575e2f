import { expect, test } from '@playwright/test'
import { site } from '@/tests/journeys/harness/index'
import { ask } from './raw-request'

/* What one network may do is counted by an address that the server sets; what a visitor says of it counts for nothing. */

const page = '/en/desk/sign-in'

/** Posts the form of the sign-in page as a browser without scripts does, for one network. */
async function askForLink(network: string, said: string): Promise<string> {
  const { body } = await ask(site, page)
  const form = new FormData()
  for (const [, name = '', value = ''] of body.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g))
    form.set(name, value)
  form.set('email', `nobody-${network}@example.org`)
  const encoded = new Response(form)
  const answer = await ask(site, page, {
    method: 'POST',
    headers: {
      origin: site,
      'content-type': encoded.headers.get('content-type') ?? '',
      'x-forwarded-for': network,
      'x-postbag-network': said,
    },
    body: Buffer.from(await encoded.arrayBuffer()),
  })
  return `${answer.status} ${answer.headers.location ?? ''} ${String(answer.headers['set-cookie'] ?? '')}`
}

test('one network asks for ten sign-in mails in ten minutes, whatever network it claims to be', async () => {
  for (let time = 0; time < 10; time += 1) {
    expect(await askForLink('203.0.113.7', `10.0.${time}.0/24`)).toContain(`${page}/check`)
  }
  expect(await askForLink('203.0.113.8', '10.1.0.0/24')).toContain(`${page}?told=too-many`)
  expect(await askForLink('198.51.100.9', '203.0.113.0/24')).toContain(`${page}/check`)
})

test('the cookie that remembers who asked for a mail does not say who', async () => {
  const answer = await askForLink('192.0.2.9', '')
  expect(answer).toContain('postbag-address=')
  expect(decodeURIComponent(answer)).not.toContain('nobody')
})
