import type { IncomingMessage, ServerResponse } from 'node:http'
import { beforeEach, describe, expect, test } from 'vitest'
import { DocumentCache } from './cache'
import { setRenderer } from './render-page'
import { routeOf } from './routes'
import { offerDocuments, tagDocument } from './scope'

/* A site with one petition, in two more languages and with 30 pages of names. */

let rendered: string[] = []
let trouble = false
/** What a render waits for. */
let held: Promise<void> | undefined

async function render(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? ''
  rendered.push(url)
  await held
  if (trouble) {
    response.writeHead(503).end()
    return
  }
  if (url.startsWith('/en/petitions/')) {
    tagDocument('petition:1')
    offerDocuments('language', ['de', 'fr'])
    offerDocuments('names', url.includes('language=de') ? 2 : 30)
  }
  response
    .writeHead(url.includes('nothing') ? 404 : 200, { 'content-type': 'text/html' })
    .end(`<p>${url}</p>${'x'.repeat(20_000)}`)
}

function wanted(path: string) {
  const route = routeOf(new URL(path, 'http://postbag'))
  if (route.kind !== 'document') throw new Error(`${path} is no document`)
  return route
}

async function shownAt(cache: DocumentCache, path: string): Promise<string> {
  const document = cache.peek(wanted(path)) ?? (await cache.get(wanted(path)))
  return /<p>([^<]*)/.exec(document.forms.identity.body.toString())?.[1] ?? ''
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50))
const petition = '/en/petitions/free-them'

beforeEach(() => {
  rendered = []
  trouble = false
  held = undefined
  setRenderer(render, false)
})

describe('the documents that are kept', () => {
  test('are those there are: what a visitor makes up shows the page itself, and is rendered never', async () => {
    const cache = new DocumentCache(10_000_000)
    for (let at = 0; at < 300; at += 1) {
      const made = `l${at.toString(36).replace(/\d/g, 'x')}`
      expect(await shownAt(cache, `${petition}?language=${made}&names=${at + 31}&x=${at}`)).toBe(petition)
    }
    expect(rendered).toEqual([petition])
  })

  test('are the variants that the page offers, and those that these offer', async () => {
    const cache = new DocumentCache(10_000_000)
    expect(await shownAt(cache, `${petition}?names=30&language=de`)).toBe(`${petition}?language=de`)
    expect(await shownAt(cache, `${petition}?names=2&language=de`)).toBe(`${petition}?language=de&names=2`)
    expect(await shownAt(cache, `${petition}?names=30`)).toBe(`${petition}?names=30`)
    expect(await shownAt(cache, `${petition}?names=1`)).toBe(petition)
    for (const names of ['0', '-1', '1e1', '2.0', '02', '+2', '31', ' 2 x']) {
      expect(await shownAt(cache, `${petition}?${new URLSearchParams({ names })}`)).toBe(petition)
    }
    expect(rendered).toHaveLength(4)
  })

  test('take no more memory than they may', async () => {
    const cache = new DocumentCache(500_000)
    for (let names = 2; names <= 30; names += 1) await shownAt(cache, `${petition}?names=${names}`)
    expect(cache.size).toBeLessThanOrEqual(500_000)
    expect(cache.size).toBeGreaterThan(400_000)
    expect(cache.peek(wanted(petition))).toBeDefined()
  })

  test('are made anew at a change when somebody asked for them since the last one, the others when somebody asks', async () => {
    const cache = new DocumentCache(10_000_000)
    for (let names = 2; names <= 9; names += 1) await shownAt(cache, `${petition}?names=${names}`)
    cache.forget(new Set(['petition:1']))
    await expect.poll(() => rendered.length, { timeout: 60_000 }).toBe(2 * 9)
    await shownAt(cache, petition)
    rendered = []
    cache.forget(new Set(['petition:1']))
    await expect.poll(() => rendered, { timeout: 60_000 }).toEqual([petition])
    expect(await shownAt(cache, `${petition}?names=5`)).toBe(`${petition}?names=5`)
    expect(rendered).toEqual([petition, `${petition}?names=5`])
  })

  test('are made anew whatever else was forgotten in the same breath', async () => {
    const cache = new DocumentCache(10_000_000)
    await shownAt(cache, petition)
    for (const tag of ['home', 'campaign:1', 'petition:1']) cache.forget(new Set([tag]))
    await expect.poll(() => rendered, { timeout: 60_000 }).toEqual([petition, petition])
  })

  test('are made anew when they changed while somebody waited for them', async () => {
    const cache = new DocumentCache(10_000_000)
    const { promise, resolve } = Promise.withResolvers<void>()
    held = promise
    const shown = shownAt(cache, petition)
    await expect.poll(() => rendered, { timeout: 60_000 }).toEqual([petition])
    cache.forget(new Set(['petition:1']))
    resolve()
    expect(await shown).toBe(petition)
    await expect.poll(() => rendered, { timeout: 60_000 }).toEqual([petition, petition])
  })

  test('stay as they were while they cannot be made anew', async () => {
    const cache = new DocumentCache(10_000_000)
    await shownAt(cache, petition)
    trouble = true
    for (let time = 0; time < 3; time += 1) {
      cache.forget(new Set(['petition:1']))
      await settled()
      expect(await shownAt(cache, petition)).toBe(petition)
    }
    expect((await cache.get(wanted('/en/petitions/other'))).status).toBe(503)
  })

  test('are tried again by themselves when they could not be made anew, and not with every visit', async () => {
    const cache = new DocumentCache(10_000_000)
    await shownAt(cache, petition)
    trouble = true
    cache.forget(new Set(['petition:1']))
    await expect.poll(() => rendered.length, { timeout: 60_000 }).toBe(2)
    for (let visit = 0; visit < 1_000; visit += 1) cache.peek(wanted(petition))
    expect(rendered.length).toBe(2)
    trouble = false
    await expect.poll(() => rendered.length, { timeout: 60_000 }).toBeGreaterThan(2)
    const made = rendered.length
    await settled()
    for (let visit = 0; visit < 1_000; visit += 1) cache.peek(wanted(petition))
    expect(rendered.length, 'it is fresh now').toBe(made)
  })

  test('are no pages that are not there', async () => {
    const cache = new DocumentCache(10_000_000)
    expect((await cache.get(wanted('/en/petitions/nothing?language=de'))).status).toBe(404)
    expect(cache.size).toBe(0)
  })
})

test.each([
  ['/en/embassies?country=de&kind=cats&state=kz&page=2', ['state:KZ', 'country:DE', 'page:2']],
  ['/en/embassies?country=QQ', []],
  ['/en/letters/a?country=de', ['country:DE']],
  ['/en/letters/a/b?country=DE&language=ru', ['country:DE', 'language:ru']],
  ['/en/addressees/a/record?show=letters', []],
  ['/en/addressees/a/record?show=kept&page=3', ['show:kept', 'page:3']],
  [`/en/petitions/a?language=${'a'.repeat(5_000)}`, []],
  ['/en?x=1&y=2', []],
])('%s asks for %j', (path, asked) => {
  expect(wanted(path).asked.map(({ name, value }) => `${name}:${value}`)).toEqual(asked)
})
