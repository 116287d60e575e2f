import { costOf } from './process-cost'
import { line } from './rounds'
import type { Stage } from './stage'

const asked = 1_500

/** A petition's page with as many languages and pages of names as nobody has, beside the page as it is. */
export async function benchMadeUp({ site, page, webPid }: Stage): Promise<string[]> {
  const bodies = new Set<string>()
  const askAll = async (queryOf: (nth: number) => string) => {
    const before = costOf(webPid)
    for (let nth = 0; nth < asked; nth += 1) {
      const answer = await fetch(`${site}${page}${queryOf(nth)}`)
      bodies.add(answer.headers.get('etag') ?? String(answer.status))
      await answer.arrayBuffer()
    }
    const after = costOf(webPid)
    return { ms: ((after.cpuSeconds - before.cpuSeconds) * 1000) / asked, grown: after.megabytes - before.megabytes }
  }
  await askAll(() => '') // warms up
  const plain = await askAll(() => '')
  const documents = bodies.size
  const languages = await askAll((nth) => `?language=${word(nth)}`)
  const names = await askAll((nth) => `?names=${nth + 2}`)
  const both = await askAll((nth) => `?language=${word(nth)}&names=${nth + 2}`)
  const grown = languages.grown + names.grown + both.grown
  const most = Math.max(languages.ms, names.ms, both.ms)
  return [
    `Petition page, 3 × ${asked.toLocaleString('en')} values that nobody has`,
    line('documents made of them', String(bodies.size - documents), 'goal 0'),
    line('CPU ms a request, the dearest of the three', most.toFixed(2), `the page itself: ${plain.ms.toFixed(2)}`),
    line('ratio to the page itself', (most / plain.ms).toFixed(1), 'goal ≤ 2'),
    line('MB that web grew', grown.toFixed(0), `the page itself: ${plain.grown.toFixed(0)}`),
  ]
}

/** A word of letters for a number, another for each. */
function word(nth: number): string {
  return [...(nth + 17_576).toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')
}
