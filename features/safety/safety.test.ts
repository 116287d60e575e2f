import { describe, expect, test } from 'vitest'
import { canonicalEmail, countedEmail, writtenEmail } from './canonical-email'
import { checkFormToken, createFormToken } from './check-form-token'
import { createCode, createToken, hashToken, indexCode, isToken, readCode } from './create-token'
import { foldName } from './fold-name'
import { createIndexKey, indexEmail, unwrapIndexKey } from './index-email'
import { indexPerson } from './index-person'
import { createReceiptKey, openReceiptKey, unwrapReceiptKey } from './receipt-key'
import type { WebKeys, WorkerKeys } from './schema'
import { openAsWorker, sealForWorker } from './seal-for-worker'
import { createSealingKeys } from './seal-json'

const pair = createSealingKeys()
const bytes = (fill: number) => Buffer.alloc(32, fill)
const web: WebKeys = {
  use: 'web',
  sealing: { id: 'a', publicKey: pair.publicKey },
  wrapping: { id: 'w', key: bytes(1) },
  codes: bytes(2),
  forms: bytes(3),
  sessions: bytes(4),
}
const worker: WorkerKeys = { use: 'worker', sealing: [{ id: 'a', ...pair }], addresses: bytes(5), codes: bytes(2) }

describe('sealing', () => {
  test('the worker opens what the web process sealed', () => {
    const box = sealForWorker(web, { name: 'Айгүл', email: 'a@example.org' })
    expect(openAsWorker(worker, box)).toEqual({ name: 'Айгүл', email: 'a@example.org' })
  })

  test('a box does not tell the length of a name', () => {
    expect(sealForWorker(web, 'Bo').sealed.length).toBe(sealForWorker(web, 'Maximiliana von und zu').sealed.length)
  })

  test('a box sealed to another key stays shut', () => {
    const stranger: WorkerKeys = { ...worker, sealing: [{ id: 'a', ...createSealingKeys() }] }
    expect(() => openAsWorker(stranger, sealForWorker(web, 1))).toThrow()
    expect(() => openAsWorker(worker, { ...sealForWorker(web, 1), keyId: 'gone' })).toThrow('no sealing key "gone"')
  })
})

describe('the e-mail index', () => {
  test('one person has one index within a petition and another in the next', () => {
    const first = unwrapIndexKey(web, 'p1', createIndexKey(web, 'p1'))
    const second = unwrapIndexKey(web, 'p2', createIndexKey(web, 'p2'))
    expect(indexEmail(first, 'J.o.h.n+x@googlemail.com')).toEqual(indexEmail(first, 'john@gmail.com'))
    expect(indexEmail(first, 'john@gmail.com')).not.toEqual(indexEmail(second, 'john@gmail.com'))
  })

  test('a key row moved to another petition does not open', () => {
    expect(() => unwrapIndexKey(web, 'p2', createIndexKey(web, 'p1'))).toThrow()
  })

  test.each([
    [' A@Example.ORG ', 'a@example.org'],
    ['j.smith@other.org', 'j.smith@other.org'],
    ['a@пример.рф', 'a@xn--e1afmkfd.xn--p1ai'],
    ['ann+news@example.org', 'ann+news@example.org'],
    ['An.n+news@GoogleMail.com', 'ann@gmail.com'],
    ['ann+news@gmail.com', 'ann@gmail.com'],
    ['ann+news@outlook.com', 'ann@outlook.com'],
    ['ann+news@hotmail.com', 'ann@hotmail.com'],
    ['ann+news@live.com', 'ann@live.com'],
    ['ann@me.com', 'ann@icloud.com'],
    ['ann@mac.com', 'ann@icloud.com'],
    ['ann+news@proton.me', 'ann@proton.me'],
    ['ann+news@protonmail.com', 'ann@proton.me'],
    ['ann@pm.me', 'ann@proton.me'],
    ['ann+news@fastmail.com', 'ann@fastmail.com'],
    ['+ann@gmail.com', '+ann@gmail.com'],
  ])('%s is %s', (typed, canonical) => {
    expect(canonicalEmail(typed)).toBe(canonical)
  })

  test.each([
    // What a provider does not say of itself is not taken for granted of it.
    'a.nn@outlook.com',
    'a.nn@proton.me',
    'a-nn@proton.me',
    'a.nn@fastmail.com',
    'ann+news@icloud.com',
    'a.nn@icloud.com',
    'ann-news@yahoo.com',
    'ann+news@yandex.ru',
    'ann+news@mail.ru',
    'ann+news@gmx.de',
    // A domain that only ends, or begins, like one of theirs is anybody's.
    'ann+news@mail.gmail.com',
    'ann+news@notgmail.com',
    'ann+news@gmail.com.example.org',
    'ann+1@example.org',
  ])('%s is nobody but itself', (typed) => {
    expect(canonicalEmail(typed)).toBe(typed)
  })

  test.each([
    ['ann@hotmail.com', 'ann@outlook.com'],
    ['ann@fastmail.fm', 'ann@fastmail.com'],
    ['ann@yandex.ru', 'ann@ya.ru'],
  ])('%s and %s are two people', (one, other) => {
    expect(canonicalEmail(one)).not.toBe(canonicalEmail(other))
  })

  test('what is known of an address is known of this very spelling', () => {
    expect(writtenEmail('Ann+x@EXAMPLE.org')).toBe('Ann+x@example.org')
    expect(writtenEmail('a.n.n@gmail.com')).not.toBe(writtenEmail('ann@gmail.com'))
  })

  test('mails to all tags of a mailbox are counted together, and apart from those to itself', () => {
    expect(countedEmail('ann+1@example.org')).toBe(countedEmail('Ann+2@example.org'))
    expect(countedEmail('ann+1@example.org')).not.toBe(countedEmail('ann@example.org'))
    expect(countedEmail('a.nn+1@gmail.com')).toBe(countedEmail('ann@gmail.com'))
  })
})

describe('the key of receipts', () => {
  test('is one for web, which shows codes, and for the worker, which lists them, and another for each petition', () => {
    const row = createReceiptKey(web, 'p1')
    expect(unwrapReceiptKey(web, 'p1', row)).toEqual(openReceiptKey(worker, 'p1', row))
    expect(unwrapReceiptKey(web, 'p1', row)).not.toEqual(unwrapReceiptKey(web, 'p1', createReceiptKey(web, 'p1')))
  })

  test('does not open in a row of another petition, nor in one of the e-mail index', () => {
    const row = createReceiptKey(web, 'p1')
    expect(() => unwrapReceiptKey(web, 'p2', row)).toThrow()
    expect(() => openReceiptKey(worker, 'p2', row)).toThrow('another petition')
    expect(() => unwrapIndexKey(web, 'p1', row)).toThrow()
  })
})

describe('the index of a person behind an address', () => {
  test.each([
    ['Ada Signer', '  ada   SIGNER '],
    ['Ada Signer', 'Signer, Ada'],
    ['Ádà Sîgnér', 'Ada Signer'],
    ['O’Neil Smith', "Smith O'Neil"],
    ['Anna-Maria Weiß', 'WEISS anna maria'],
    ['Фёдор Иванов', 'иванов федор'],
    ['Aleksei Ὀδυσσεύς', 'ΟΔΥΣΣΕΥΣ Aleksei'],
    ['İpek Işık', 'ipek ışık'],
    ['ＡＤＡ Signer', 'Ada Signer'],
    ['محمد', 'مُحَمَّد'],
    ['שלום', 'שָׁלוֹם'],
  ])('“%s” and “%s” are one', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })

  test.each([
    ['Ada Signer', 'Ben Signer'],
    ['Ada Signer', 'Ada B Signer'],
    ['राम', 'रमा'],
    ['Иванов', 'Иванова'],
    ['孙', '李'],
  ])('“%s” and “%s” are two', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other))
  })

  test('says nothing of the same name at another address, or in another petition', () => {
    const [first, second] = ['p1', 'p2'].map((id) => unwrapIndexKey(web, id, createIndexKey(web, id)))
    if (!first || !second) throw new Error('No keys')
    const person = (key: Buffer, email: string) => indexPerson(key, indexEmail(key, email), 'Ada').toString('hex')
    expect(person(first, 'a+x@gmail.com')).toBe(person(first, 'a@googlemail.com'))
    expect(
      new Set([person(first, 'a@gmail.com'), person(first, 'b@gmail.com'), person(second, 'a@gmail.com')]).size,
    ).toBe(3)
  })
})

describe('tokens and codes', () => {
  test('a token has 43 characters, and nothing else is one', () => {
    expect(isToken(createToken())).toBe(true)
    for (const text of ['', 'undefined', `${createToken()}=`, 'а'.repeat(43)]) expect(isToken(text)).toBe(false)
    expect(hashToken('a')).not.toEqual(hashToken('b'))
  })

  test('a code is read as people type it', () => {
    const code = createCode()
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(indexCode(bytes(1), ` ${code.toLowerCase().replace('-', ' ')} `)).toEqual(indexCode(bytes(1), code))
    expect(readCode('OlI0-1234')).toBe('01101234')
    expect(readCode('привет')).toBe('')
  })

  test('a code opens what it was mailed for and nothing else', () => {
    const code = createCode()
    expect(indexCode(bytes(1), code, 'petition')).not.toEqual(indexCode(bytes(1), code, 'another'))
    expect(indexCode(bytes(1), code, 'petition')).not.toEqual(indexCode(bytes(1), code))
  })
})

describe('the form token', () => {
  const now = new Date('2026-01-01T12:00:00Z')
  const later = (ms: number) => new Date(now.getTime() + ms)
  const token = createFormToken(bytes(3), '/sign', now)

  test.each([
    [200, 'too-fast'],
    [3_000, 'ok'],
    [24 * 3_600_000, 'ok'],
    [25 * 3_600_000, 'too-old'],
  ])('after %d ms it is %s', (age, verdict) => {
    expect(checkFormToken(bytes(3), '/sign', token, later(age))).toBe(verdict)
  })

  test('a token of another form, or a made-up one, is forged', () => {
    expect(checkFormToken(bytes(3), '/other', token, later(5_000))).toBe('forged')
    expect(checkFormToken(bytes(3), '/sign', 'zzz.zzz', later(5_000))).toBe('forged')
    expect(checkFormToken(bytes(3), '/sign', '', later(5_000))).toBe('missing')
  })
})
