import { describe, expect, test } from 'vitest'
import { endorsementFilter, readEndorseForm, readRefusal, readShownForm } from './schema'

const form = {
  name: 'Union of Miners',
  country: 'GB',
  town: '',
  site: '',
  officer: 'Ada Officer',
  role: 'Chair',
  email: 'ada@example.org',
  consent: 'yes',
}
const siteOf = (site: string) => {
  const reading = readShownForm({ ...form, site })
  return reading.ok ? reading.value.site : reading.errors.site
}

describe('the form of an organisation', () => {
  test('is read, and what is optional may be empty', () => {
    expect(readEndorseForm(form)).toMatchObject({ ok: true, value: { name: 'Union of Miners', site: '' } })
  })

  test('names what is missing, one fault for each field', () => {
    const reading = readEndorseForm({})
    expect(reading.ok ? {} : reading.errors).toEqual({
      name: 'name.empty',
      country: 'country.empty',
      officer: 'name.empty',
      role: 'role.empty',
      email: 'email.empty',
      consent: 'consent.required',
    })
  })
})

describe('a website', () => {
  test.each([
    ['example.org', 'https://example.org/'],
    ['HTTP://Example.org/a b', 'http://example.org/a%20b'],
    ['https://мемориал.рф', new URL('https://мемориал.рф').href],
    ['', ''],
  ])('"%s" is kept as "%s"', (site, kept) => expect(siteOf(site)).toBe(kept))

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://user:pass@example.org',
    'http://localhost',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://0x7f.1/',
    'mailto:ada@example.org',
    'https://',
    'two words',
  ])('"%s" is none', (site) => expect(siteOf(site)).toBe('site.format'))

  test('is not endless', () => {
    expect(siteOf(`https://example.org/${'a'.repeat(300)}`)).toBe('site.long')
    expect(siteOf('a'.repeat(100_000))).toBe('site.long')
  })
})

test('a refusal has words', () => {
  expect(readRefusal({ reason: ' ' })).toMatchObject({ ok: false, errors: { reason: 'reason.empty' } })
  expect(readRefusal({ reason: 'a'.repeat(1_001) })).toMatchObject({ ok: false, errors: { reason: 'too-long' } })
})

test('what makes no sense in the address of a list is not asked', () => {
  expect(endorsementFilter({ state: 'drop table', after: 'x' })).toEqual({ state: 'confirmed', after: undefined })
})
