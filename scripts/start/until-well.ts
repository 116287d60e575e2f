import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Waits until the site says of itself that web, database and mail are well: then null. A site that answers but has been
 * ill for `tolerance` ms takes signatures all the same: then the reason. Throws when there is no answer for `patience` ms.
 */
export async function untilWell(
  port: number,
  siteUrl: string,
  { patience = 120_000, tolerance = 20_000 } = {},
): Promise<string | null> {
  const begun = Date.now()
  let answeredAt = 0
  while (true) {
    const { status, text } = await ask(port, new URL(siteUrl).host)
    if (status === 200) return null
    if (status) answeredAt ||= Date.now()
    if (answeredAt && Date.now() - answeredAt > tolerance) return text
    if (!answeredAt && Date.now() - begun > patience) throw new Error(`The site does not answer: ${text}`)
    await sleep(200)
  }
}

/** The address of the site goes along as host: the web process answers to no other. */
function ask(port: number, host: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, path: '/api/health/well', headers: { Host: host }, timeout: 5_000 }
    const asked = request(options, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text = (text + part).slice(0, 500)
      })
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text: reasonIn(text) }))
    })
    asked.once('timeout', () => asked.destroy(new Error('no answer within 5 s')))
    asked.once('error', (error) => resolve({ status: 0, text: error.message }))
    asked.end()
  })
}

function reasonIn(text: string): string {
  try {
    return String((JSON.parse(text) as { reason?: string }).reason ?? text)
  } catch {
    return text
  }
}
