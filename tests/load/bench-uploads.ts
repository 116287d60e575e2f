import { costOf, peakWhile } from './process-cost'
import { line } from './rounds'
import type { Stage } from './stage'

const uploads = 14
const size = 30 * 1024 * 1024

/** Large pictures that are sent all at once to codes that open nothing: they must not be held. */
export async function benchUploads({ site, webPid }: Stage): Promise<string[]> {
  const picture = new Blob([new Uint8Array(size)], { type: 'image/jpeg' })
  const send = async (nth: number) => {
    const body = new FormData()
    body.set('photos', picture, 'door.jpg')
    const code = `ZZZZ-ZZZZ-${String(nth).padStart(4, 'Z')}`
    const answer = await fetch(`${site}/en/o/${code}`, { method: 'POST', headers: { origin: site }, body })
    await answer.arrayBuffer()
    return answer.status
  }
  // The first post finds its route through the framework, and is read by it.
  await send(0)
  const before = costOf(webPid).megabytes
  const sent = Promise.all(Array.from({ length: uploads }, (_, nth) => send(nth + 1).catch(() => 0)))
  const peak = (await peakWhile(webPid, sent)).own
  const refused = (await sent).filter((status) => status === 404 || status === 0).length
  return [
    `${uploads} uploads of ${size / 1024 / 1024} MB at once to codes that do not exist`,
    line('refused', String(refused), `goal ${uploads}`),
    line('MB that web grew, at most', (peak - before).toFixed(0), `sent: ${(uploads * size) / 1024 / 1024}`),
  ]
}
