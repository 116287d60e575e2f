import { describe, expect, test } from 'vitest'
import { addressPattern } from '@/server/address-patterns'
import { isKept, routeOf } from './routes'

/** What an address is taken for: its kind, and the document when it is one. */
function found(path: string): string {
  const route = routeOf(new URL(path, 'http://postbag'))
  const asked = route.kind === 'document' ? route.asked.map(({ name, value }) => `${name}=${value}`) : []
  return [route.kind, ...(route.kind === 'document' ? [route.url, ...asked] : [])].join(' ')
}

test.each(['/en/petitions/free-them', '/en/letters/free-them/vienna', '/en/embassies/KZ'])(
  'a search in the address of %s passes nothing',
  (path) => {
    const strange = ['', '&language=constructor', '&language=__proto__', '&x=1', '&country=xx&country=yy']
    for (const more of strange) expect(found(`${path}?q=1${more}`)).toMatch(`document ${path}`)
    expect(found(`${path}?q=1&x=1`)).toBe(`document ${path}`)
  },
)

test('a search is made with the parameters of its page alone, each once and of its list', () => {
  const asked = 'state=kz&country=xx&kind=constructor&page=2&page=3&language=__proto__&q=graz'
  const route = routeOf(new URL(`/en/embassies?q=vienna&${asked}`, 'http://postbag'))
  expect(route).toEqual({ kind: 'page', url: '/en/embassies?q=vienna&state=KZ&page=2' })
})

describe('where an address belongs', () => {
  test.each([
    ['/en', 'document /en'],
    ['/en/petitions/free-them/', 'document /en/petitions/free-them'],
    ['/en/letters/free-them?country=si&x=1', 'document /en/letters/free-them country=SI'],
    ['/en/letters/free-them/check-your-inbox?country=si', 'document /en/letters/free-them/check-your-inbox'],
    ['/en/embassies/KZ', 'document /en/embassies/KZ'],
    ['/en/embassies/map.svg', 'document /en/embassies/map.svg'],
    ['/en/embassies/KZ/map.svg', 'document /en/embassies/KZ/map.svg'],
    ['/en/refused/404', 'document /en/refused/404'],
    ['/en/refused/40', 'page'],
    ['/en/embassies/kz', 'page'],
    ['/en/embassies?q=vienna', 'page'],
    // A name of its own stands before what any name may stand for.
    ['/en/letters/code', 'page'],
    ['/en/letters/confirm/abc', 'page'],
    ['/en/letters/confirm', 'document /en/letters/confirm'],
    ['/en/letters/free-them/vienna/letter.pdf', 'file'],
    ['/en/letters/free-them/vienna/letterxpdf', 'page'],
    ['/en/petitions/free-them/receipts/2026-12-01.txt', 'file'],
    ['/en/petitions/free-them/receipts/2026-12-01', 'page'],
    ['/en/petitions/free-them/texts/1.pt-BR.txt', 'file'],
    [`/en/petitions/free-them/texts/${'a1'.repeat(32)}.txt`, 'file'],
    ['/en/petitions/free-them/texts/1.en.txt.txt', 'page'],
    ['/en/photos/abc', 'received'],
    ['/en/nothing/here/at/all', 'page'],
    ['/en/desk/files/abc', 'framework'],
    ['/petitions/free-them', 'unprefixed'],
  ])('%s is %s', (path, kind) => expect(found(path)).toBe(kind))
})

test('only a page that is the same for everybody may be passed on: no link of somebody’s mail', () => {
  expect(['', '/petitions/free-them', '/embassies/KZ'].filter(isKept)).toHaveLength(3)
  const token = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
  const links = ['/signatures/', '/letters/confirm/', '/letters/cosign/', '/o/'].map((path) => path + token)
  expect([...links, '/done/erase', '/letters/code', '/nothing/here'].filter(isKept)).toEqual([])
})

test('the pattern of an address names its parameters', () => {
  const pattern = new RegExp(`^${addressPattern('/letters/[slug]/letter.pdf')}$`)
  expect(pattern.exec('/letters/free-them/letter.pdf')?.groups).toEqual({ slug: 'free-them' })
  expect(pattern.test('/letters/a/b/letter.pdf')).toBe(false)
  expect(new RegExp(`^${addressPattern('/[state]', { state: '[A-Z]{2}' })}$`).test('/kz')).toBe(false)
})
