import { expect, test } from '@playwright/test'
import { demoLetter, query, site } from '@/tests/journeys/harness/index'
import { buildOwnTeam, type OwnTeam, stateOf } from '@/tests/journeys/harness/own-team'
import { ask, formTokenOf, postForm, type RawAnswer, urlencoded } from './raw-request'

/* The pages of letters, doors and addressees, asked as nobody should ask them: no 5xx, and nothing that was typed is lost. */

let ownTeam: OwnTeam
let addressee = ''
test.beforeAll(async () => {
  ownTeam = await buildOwnTeam(`bad-form-${Date.now()}`)
  addressee =
    (await query<{ id: string }>(`SELECT id FROM addressees WHERE wikidata_id IS NOT NULL LIMIT 1`))[0]?.id ?? ''
})
test.afterAll(() => ownTeam.close())

const forms = (): Record<string, { path: string; fields: Record<string, string>; tokenOn?: string }> => ({
  outcome: {
    path: `/en/o/${ownTeam.code}`,
    fields: {
      channel: 'by_hand',
      outcome: 'letterbox',
      outcomeOn: '2016-05-26',
      outcomeTime: '',
      byWhom: 'A guard',
      dueOn: '',
      note: 'Kept note',
    },
  },
  posted: { path: `/en/o/${ownTeam.code}/posted`, fields: { postedOn: '2016-05-26', registeredNumber: 'RR1' } },
  cosign: {
    path: `/en/letters/cosign/${ownTeam.token}`,
    fields: {
      act: 'show',
      name: 'Eva Kept',
      role: 'Chair',
      organisation: '',
      capacity: 'personal',
      town: 'Oslo',
      country: 'NO',
      text: '',
    },
  },
  correct: {
    path: `/en/addressees/${addressee}/correct`,
    tokenOn: `/en/addressees/${addressee}/correct`,
    fields: { sourceUrl: 'https://example.org/a', note: 'Kept note' },
  },
  'own mail': {
    path: `/en/letters/${demoLetter}/${addressee}/own-mail`,
    fields: { name: 'Ann Kept', town: 'Oslo', country: 'NO' },
  },
})
const names = ['outcome', 'posted', 'cosign', 'correct', 'own mail'] as const

const hostile: [string, string][] = [
  ['a script', '<script>alert(1)</script>"><img src=x onerror=alert(1)>'],
  ['a statement', "'; DROP TABLE letters;--"],
  ['a formula', "=cmd|'/c calc'!A1"],
  ['a template', '{{7*7}} <%= 1 %> #{7*7}'],
  ['turning marks', 'Jane\u202Eevil \u2066x\u2069 \u{E0041}'],
  ['Arabic, Hebrew and a joiner', 'محمد علی\u200cزاده דוד'],
  ['Cyrillic', 'Иванова ёЁ'],
  ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈💥'],
  ['half a character', '\ud800'],
  ['10,000 letters', 'ж'.repeat(10_000)],
  ['new lines and a header', 'Bob\r\nBcc: evil@example.org\r\n.\r\n'],
  ['a day before all days', '0000-01-01'],
  ['a day after all days', '275760-09-13'],
  ['a word of every object', '__proto__'],
  ['a number that is none', '1e999'],
]

test.describe('a form', () => {
  for (const name of names) {
    test(`${name}: whatever stands in its fields, it is answered`, async () => {
      const { path, fields, tokenOn } = forms()[name] ?? { path: '', fields: {} }
      const token = tokenOn ? await formTokenOf(site, tokenOn) : ''
      const given = { ...fields, ...(token && { token }) }
      const seen: string[] = []
      const look = (what: string, { status, body }: RawAnswer) => {
        if (status >= 500) seen.push(`${what}: ${status}`)
        if (/<script>alert|<img src=x/.test(body)) seen.push(`${what}: not escaped`)
      }
      look('empty', await postForm(site, path, token ? { token } : {}))
      for (const field of Object.keys(fields)) {
        for (const [what, value] of hostile)
          look(`${field} of ${what}`, await postForm(site, path, { ...given, [field]: value }))
      }
      for (const [what, value] of hostile) {
        const all = Object.fromEntries(Object.keys(fields).map((field) => [field, value]))
        look(`all of ${what}`, await postForm(site, path, { ...all, ...(token && { token }) }))
      }
      expect(seen).toEqual([])
    })

    test(`${name}: protocol faults have their own answers`, async () => {
      const { path, fields } = forms()[name] ?? { path: '', fields: {} }
      const [field = ''] = Object.keys(fields)
      const before = await stateOf(ownTeam)
      for (const broken of [`${field}=A&${field}=B`, `${field}=A%00B`, `${field}=%ff%fe`, `${field}[first]=x`]) {
        expect((await postForm(site, path, broken)).status, broken).toBe(400)
      }
      const head = { 'content-type': urlencoded, origin: new URL(site).origin }
      const body = new URLSearchParams(fields).toString()
      const post = (headers: Record<string, string>) => ask(site, path, { method: 'POST', headers, body })
      expect((await post({ 'content-type': urlencoded })).status).toBe(403)
      expect((await post({ ...head, origin: 'https://evil.example' })).status).toBe(403)
      expect((await post({ ...head, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
      expect((await post({ ...head, 'content-type': 'application/json' })).status).toBe(415)
      expect((await post({ ...head, 'content-encoding': 'gzip' })).status).toBe(415)
      expect((await post({ ...head, 'next-action': 'abc' })).status).toBe(404)
      expect((await ask(site, path, { method: 'PUT', headers: head })).status).toBe(405)
      expect((await postForm(site, path, { [field]: 'a'.repeat(5_000_000) })).status).toBe(413)
      const cut = '--x\r\nContent-Disposition: form-data; name="a'
      const multipart = { ...head, 'content-type': 'multipart/form-data; boundary=x' }
      expect((await ask(site, path, { method: 'POST', headers: multipart, body: cut })).status).toBe(400)
      expect(await stateOf(ownTeam)).toBe(before)
    })
  }

  test('that is refused keeps what was typed', async () => {
    const { outcome, cosign } = forms()
    const noted = await postForm(site, outcome?.path ?? '', { ...outcome?.fields, outcomeOn: 'some day' })
    expect(noted.status).toBe(422)
    for (const kept of ['Kept note', 'value="A guard"']) expect(noted.body).toContain(kept)
    const named = await postForm(site, cosign?.path ?? '', { ...cosign?.fields, act: 'confirm', country: 'ZZ' })
    expect(named.status).toBe(422)
    for (const kept of ['value="Eva Kept"', 'value="Oslo"']) expect(named.body).toContain(kept)
  })

  test('behind a secret that opens nothing is a page that is not there', async () => {
    for (const secret of [
      'undefined',
      'null',
      'a'.repeat(42),
      'a'.repeat(43),
      'foobar%91',
      '%F0%9F%92%A9',
      'ABCD-EFGH-JKMN',
      '..%2F..%2F',
    ]) {
      for (const path of [`/en/letters/cosign/${secret}`, `/en/o/${secret}`]) {
        // A sign behind a link is taken off first: then there is nothing there.
        expect(secret === '%F0%9F%92%A9' ? [308, 404] : [404], path).toContain((await ask(site, path)).status)
        expect([400, 404], path).toContain(
          (await postForm(site, path, forms()[path.includes('/o/') ? 'outcome' : 'cosign']?.fields ?? {})).status,
        )
      }
      expect([400, 404]).toContain(
        (await postForm(site, `/en/o/${secret}/posted`, forms().posted?.fields ?? {})).status,
      )
    }
  })
})
