import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Waits until the site says of itself that web, database and mail are well. Gives up after `patience` ms with the
 * last answer it got.
 */
export async function untilWell(port: number, siteUrl: string, patience: number): Promise<void> {
  const end = Date.now() + patience
  let last = 'no answer'
  while (Date.now() < end) {
    const answer = await ask(port, new URL(siteUrl).host)
    if (answer.status === 200) return
    last = answer.text
    await sleep(200)
  }
  throw new Error(`The site is not well after ${patience / 1_000} s: ${last}`)
}

/** The address of the site goes along as host: the web process answers to no other. */
function ask(port: number, host: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, path: '/api/health', headers: { Host: host }, timeout: 5_000 }
    const asked = request(options, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text = (text + part).slice(0, 500)
      })
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text: `${response.statusCode} ${text}` }))
    })
    asked.once('timeout', () => asked.destroy(new Error('no answer within 5 s')))
    asked.once('error', (error) => resolve({ status: 0, text: error.message }))
    asked.end()
  })
}
