import { line, median } from './rounds'
import type { Stage } from './stage'

const clients = 20
const seconds = 4

/** A petition's page from memory while twenty clients print a letter, each from another network, beside the page alone. */
export async function benchBesidePrints({ site, page, letter }: Stage): Promise<string[]> {
  const alone = await timesOf(site + page, performance.now() + seconds * 1000)
  const end = performance.now() + seconds * 1000
  const answers: number[] = []
  const printing = Array.from({ length: clients }, async (_, client) => {
    for (let nth = 0; performance.now() < end; nth += 1) {
      const network = `${client + 20}.${nth >> 8}.${nth & 255}.7`
      const answer = await fetch(site + letter, { headers: { 'x-forwarded-for': network } })
      await answer.arrayBuffer()
      answers.push(answer.status)
    }
  })
  const [beside] = await Promise.all([timesOf(site + page, end), ...printing])
  const printed = answers.filter((status) => status === 200).length
  return [
    `Petition page beside ${clients} clients that print a letter`,
    line('ms alone, median', median(alone).toFixed(1)),
    line('ms beside them, median', median(beside).toFixed(1), `the slowest: ${Math.max(...beside).toFixed(0)}`),
    line('ratio', (median(beside) / median(alone)).toFixed(1)),
    line('letters a second', (printed / seconds).toFixed(1), `answered otherwise: ${answers.length - printed}`),
  ]
}

/** How long each of some requests took (ms), one after the other until a moment. */
async function timesOf(url: string, end: number): Promise<number[]> {
  const times: number[] = []
  while (performance.now() < end) {
    const begun = performance.now()
    await (await fetch(url)).arrayBuffer()
    times.push(performance.now() - begun)
  }
  return times
}
