import { chromium } from '@playwright/test'
import { launchOptions } from '@/tests/journeys/harness/browser'
import { fireGets } from './fire'
import { costOf } from './process-cost'
import { inTurn, line, median } from './rounds'
import type { Stage } from './stage'

/** A petition's page from memory, against a bare node:http server that sends the same bytes. */
export async function benchDocuments(stage: Stage): Promise<string[]> {
  const url = stage.site + stage.page
  const bare = await stage.startReference('tests/load/bare-http.ts', { SAME_AS: url })
  const spent: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] }
  const fire = async (name: keyof typeof spent, address: string, pid: number) => {
    const before = costOf(pid).cpuSeconds
    const shots = await fireGets(address, 2)
    spent[name].push((costOf(pid).cpuSeconds - before) / shots.wanted)
    return shots.perSecond
  }
  const { ours, reference } = await inTurn(
    {
      ours: () => fire('ours', url, stage.webPid),
      reference: () => fire('reference', bare.url, bare.pid),
    },
    9,
  )
  /** Milliseconds; the first round warms up. */
  const each = (name: keyof typeof spent) => median(spent[name].slice(1)) * 1000
  return [
    'Petition page',
    line('requests/s', ours.toFixed(0)),
    line('requests/s of bare node:http with the same bytes', reference.toFixed(0)),
    line('ratio', (ours / reference).toFixed(2), 'goal ≥ 0.85'),
    line(
      'ratio by processor time',
      (each('reference') / each('ours')).toFixed(2),
      `${each('ours').toFixed(3)} ms a request, ${each('reference').toFixed(3)} bare`,
    ),
  ]
}

/** What the page weighs on the wire, and when its largest part is painted on a slow line (1.6 Mbit/s, 150 ms, CPU / 4). */
export async function benchPageWeight(stage: Stage): Promise<string[]> {
  const browser = await chromium.launch(launchOptions)
  const paints: number[] = []
  let bytes = 0
  let requests = 0
  for (let round = 0; round < 3; round += 1) {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
    const protocol = await page.context().newCDPSession(page)
    await protocol.send('Network.enable')
    await protocol.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 94_000,
    })
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    bytes = 0
    requests = 0
    protocol.on('Network.requestWillBeSent', ({ request }) => {
      if (!request.url.startsWith('data:')) requests += 1
    })
    protocol.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(stage.site + stage.page, { waitUntil: 'networkidle' })
    paints.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
              type: 'largest-contentful-paint',
              buffered: true,
            })
          }),
      ),
    )
    await page.close()
  }
  await browser.close()
  return [
    'Petition page, first visit on a phone',
    line('kB on the wire, headers too', (bytes / 1000).toFixed(1), 'goal ≤ 40'),
    line('requests', String(requests), 'goal ≤ 6'),
    line('largest contentful paint, slow line, ms', median(paints).toFixed(0)),
  ]
}
