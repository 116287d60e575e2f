import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Attempt,
  classify,
  isUntried,
  jitter,
  leaseMinutes,
  nextMailStep,
  retryMinutes,
  secondTryMinutes,
} from './rules'
import { carryingLetters, type MailKind, sentOnce } from './schema'

const now = new Date('2026-03-01T12:00:00Z')
const mail = (parts: Partial<Parameters<typeof nextMailStep>[0]> = {}) => ({
  kind: 'confirm_signature' as MailKind,
  attempts: 1,
  secondTry: false,
  createdAt: now,
  ...parts,
})
const attempt = (result: Exclude<Attempt['result'], 'sent'>): Attempt => ({ result, code: 'X' })

describe('an error of the mail server', () => {
  const refused = { rejected: ['a@b.org'] }
  test.each<[string, Parameters<typeof classify>[0], boolean, string]>([
    ['421 at the greeting', { code: 'EPROTOCOL', responseCode: 421 }, false, 'server_down'],
    ['451 for the recipient', { code: 'EENVELOPE', responseCode: 451, ...refused }, false, 'put_off'],
    ['421 for the recipient', { code: 'EENVELOPE', responseCode: 421, ...refused }, false, 'server_down'],
    ['550 for the recipient', { code: 'EENVELOPE', responseCode: 550, ...refused }, false, 'permanent'],
    ['an address that is none', { code: 'EENVELOPE' }, false, 'permanent'],
    ['550 for us as the sender', { code: 'EENVELOPE', responseCode: 550 }, false, 'server_down'],
    ['452 after the text', { code: 'EMESSAGE', responseCode: 452 }, true, 'transient'],
    ['554 after the text', { code: 'EMESSAGE', responseCode: 554 }, true, 'blocked'],
    ['a text that is too long', { code: 'EMESSAGE' }, false, 'blocked'],
    ['no connection', { code: 'ESOCKET' }, false, 'server_down'],
    ['no name', { code: 'EDNS' }, false, 'server_down'],
    ['no greeting', { code: 'ETIMEDOUT' }, false, 'server_down'],
    ['no TLS', { code: 'ETLS' }, false, 'server_down'],
    ['a wrong password', { code: 'EAUTH', responseCode: 535 }, false, 'server_down'],
    ['dropped after the text', { code: 'ECONNECTION' }, true, 'ambiguous'],
    ['silent after the text', { code: 'ETIMEDOUT' }, true, 'ambiguous'],
  ])('%s', (_, error, handedOver, result) => expect(classify(error, handedOver).result).toBe(result))
})

describe('after an attempt', () => {
  test('a passing fault waits longer each time, and is given up after two days', () => {
    const waits = Array.from({ length: 9 }, (_, i) =>
      nextMailStep(mail({ attempts: i + 1 }), attempt('transient'), now),
    )
    expect(waits.map(({ minutes }) => minutes)).toEqual([...retryMinutes, undefined])
    expect(waits.at(-1)?.state).toBe('failed')
  })

  test('somebody who asks us to come back later is given five minutes at least', () => {
    expect(nextMailStep(mail(), attempt('put_off'), now)).toMatchObject({ state: 'due', minutes: 5 })
    expect(nextMailStep(mail({ attempts: 4 }), attempt('put_off'), now)).toMatchObject({ minutes: 60 })
  })

  test('a mail server that is away costs no attempt, for five days', () => {
    expect(nextMailStep(mail({ attempts: 9 }), attempt('server_down'), now)).toMatchObject({
      state: 'due',
      uncounted: true,
    })
    const old = mail({ createdAt: new Date('2026-02-23T12:00:00Z') })
    expect(nextMailStep(old, attempt('server_down'), now)).toMatchObject({ state: 'failed' })
    // A letter may have stood in its queue for weeks before.
    const letter = mail({ kind: 'letter', createdAt: new Date('2026-01-01T12:00:00Z') })
    expect(nextMailStep(letter, attempt('server_down'), now)).toMatchObject({ state: 'due', uncounted: true })
  })

  test('a mail that may have arrived is sent again, a letter not at once', () => {
    expect(nextMailStep(mail(), attempt('ambiguous'), now)).toMatchObject({ state: 'due', minutes: 1 })
    expect(nextMailStep(mail({ kind: 'letter' }), attempt('ambiguous'), now)).toEqual({
      state: 'unknown',
      code: 'ambiguous',
      minutes: secondTryMinutes,
    })
  })

  test('a letter is handed over twice at most, whatever happens', () => {
    const results = fc.constantFrom<Attempt['result']>(
      ...(['sent', 'transient', 'put_off', 'permanent', 'blocked', 'ambiguous', 'server_down'] as const),
    )
    fc.assert(
      fc.property(fc.constantFrom(...sentOnce), fc.array(results, { minLength: 1, maxLength: 60 }), (kind, story) => {
        let handedOver = 0
        let attempts = 0
        let secondTry = false
        for (const result of story) {
          attempts++
          if (result === 'ambiguous' || result === 'sent') handedOver++
          const step = nextMailStep(
            mail({ kind, attempts, secondTry }),
            result === 'sent' ? { result } : attempt(result),
            now,
          )
          if (step.uncounted) attempts--
          const goesOn = step.state === 'due' || (step.state === 'unknown' && step.code === 'ambiguous')
          if (secondTry) expect(step.state === 'sent' || step.state === 'unknown').toBe(true)
          if (!goesOn) break
          secondTry = step.state === 'unknown'
        }
        expect(handedOver).toBeLessThanOrEqual(2)
      }),
    )
  })
})

test('what carries a letter goes at most once', () => {
  expect(carryingLetters.filter((kind) => !sentOnce.includes(kind))).toEqual([])
})

test('waiting times differ by a fifth at most, so that nothing comes back all at once', () => {
  expect(jitter(10, 0)).toBe(8 * 60_000)
  expect(jitter(10, 1)).toBe(12 * 60_000)
  expect(jitter(0, 0.5)).toBe(0)
})

test('a lease is longer than any sending', () => {
  expect(leaseMinutes).toBeGreaterThan(4)
})

test('a mail is untried until it was handed to the server once', () => {
  expect([null, 'domain', 'later', 'too-many'].every(isUntried)).toBe(true)
  expect(['451', 'ESOCKET', 'ambiguous', 'sending'].some(isUntried)).toBe(false)
})
