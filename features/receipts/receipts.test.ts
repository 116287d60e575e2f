import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { blindMany } from './blind-many'
import { dayHead, noRoot } from './day-head'
import { blindCode, deriveCode } from './derive-code'
import { findMiscount, formsOf, type PetitionCount, parseCode, showCode, totalOf } from './rules'

const key = Buffer.alloc(32, 7)
const id = '0f5b1c0e-6f57-4d0c-9a51-6c8d2f7f0a11'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a code', () => {
  test('is the first 80 bits of a keyed hash in sixteen letters, another for each signature, version and key', () => {
    const code = deriveCode(key, id, 1)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const bits = [...code].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
    const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
    const message = `${id.replaceAll('-', '')}|1`
    const expected = createHash('sha256')
      .update(Buffer.from(key.map((byte) => byte ^ 0x5c)))
      .update(Buffer.alloc(32, 0x5c))
    const inner = createHash('sha256')
      .update(Buffer.from(key.map((byte) => byte ^ 0x36)))
      .update(Buffer.alloc(32, 0x36))
    expect(bytes).toEqual(expected.update(inner.update(message).digest()).digest().subarray(0, 10))
    const others = [
      deriveCode(key, id, 2),
      deriveCode(Buffer.alloc(32, 8), id, 1),
      deriveCode(key, id.replace('0', '1'), 1),
    ]
    expect(new Set([code, ...others]).size).toBe(4)
    expect(deriveCode(key, message.slice(0, 32), 1)).toBe(code)
  })

  test('is blinded as docs/receipts.md says', () => {
    expect(blindCode('p', 'K7QM4TXP0W2E9ZJD').toString('hex')).toBe(sha256('postbag receipt 1:p:K7QM4TXP0W2E9ZJD'))
  })

  test('is blinded among many as it is alone', () => {
    const ids = [id, '00000000-0000-4000-8000-000000000000', 'ffffffff-ffff-4fff-bfff-ffffffffffff']
    const side = Buffer.from(ids.join('').replaceAll('-', ''), 'hex')
    const alone = ids.map((one) => blindCode('p', deriveCode(key, one, 12)))
    expect(blindMany(key, { petitionId: 'p', version: 12 }, side)).toEqual(Buffer.concat(alone))
  })

  test.each([
    'K7QM-4TXP-0W2E-9ZJD',
    '  k7qm 4txp ow2e 9zjd ',
    'K7QM–4TXP—0W2E‑9ZJD',
    'k7qm4txp0w2e9zjd\n',
    '\u200bK7QM 4TXP 0W2E 9ZJD',
  ])('is read as people type it: %j', (typed) => {
    expect(parseCode(typed)).toBe('K7QM4TXP0W2E9ZJD')
  })

  test('takes letters that look like digits for these', () => {
    expect(parseCode('OIl0-0000-0000-0000')).toBe('0110000000000000')
    expect(parseCode('авек-мнор-стух-0000')).toBe('ABEKMH0PCTYX0000')
  })

  test.each([
    '',
    'K7QM-4TXP-0W2E',
    'K7QM-4TXP-0W2E-9ZJD-0',
    'U7QM-4TXP-0W2E-9ZJD',
    'привет',
    'K'.repeat(100_000),
    '١'.repeat(16),
  ])('is none: %#', (typed) => {
    expect(parseCode(typed)).toBeUndefined()
  })

  test('is shown in groups of four', () => expect(showCode('K7QM4TXP0W2E9ZJD')).toBe('K7QM-4TXP-0W2E-9ZJD'))
})

const count: PetitionCount = {
  numbers: { confirmed: 12, paper: 30, stalls: 28, elsewhere: 200 },
  beside: { waiting: 3, expired: 4, withdrawn: 1, erased: 2, quarantined: 0 },
  versions: [
    { version: 1, listed: 14, unlisted: 0, gone: 3, replaced: 5, filled: 1, confirmed: 5 },
    { version: 2, listed: 0, unlisted: 7, gone: 0, replaced: 0, filled: 0, confirmed: 7 },
  ],
}

describe('the numbers of a petition', () => {
  test('add up, and say where they do not', () => {
    expect(totalOf(count)).toBe(270)
    expect(formsOf(count)).toBe(22)
    const [first, second] = count.versions
    if (!first || !second) throw new Error('two versions')
    expect([first, second].map(findMiscount)).toEqual([undefined, undefined])
    expect(findMiscount({ ...first, confirmed: 6 })).toBe('version 1: 6 confirmed, and the lists say 5')
    expect(findMiscount({ ...second, unlisted: -1, confirmed: -1 })).toBe('version 2: unlisted is -1')
  })

  test('stand above the codes of a day', () => {
    const texts = [{ version: 1, locale: 'en', hash: 'a'.repeat(64) }]
    expect(dayHead({ petitionId: id, day: '2026-12-01', previous: noRoot, texts, count, codes: 2 })).toBe(
      `postbag receipts 1
petition: ${id}
day: 2026-12-01
previous: ${'0'.repeat(64)}
text: 1 en ${'a'.repeat(64)}
number: confirmed 12
number: paper 30
number: stalls 28
number: elsewhere 200
beside: waiting 3
beside: expired 4
beside: withdrawn 1
beside: erased 2
beside: quarantined 0
version: 1 listed 14 unlisted 0 gone 3 replaced 5 filled 1 confirmed 5
version: 2 listed 0 unlisted 7 gone 0 replaced 0 filled 0 confirmed 7
codes: 2
`,
    )
  })
})
