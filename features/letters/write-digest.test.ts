import { describe, expect, test } from 'vitest'
import { writeDigest } from './write-digest'

const day = new Date('2026-03-02')
const letter = (name: string, replyTo?: string) => ({
  subject: 'Nine miners',
  text: `Your Excellency,\n\nI am ${name || 'nobody'}.`,
  fromName: name,
  replyTo,
})

describe('many letters in one mail', () => {
  test('stand one after another, each in full with its sender', () => {
    const { subject, text } = writeDigest('en', day, [letter('Ada'), letter('Ben', 'ben@example.org')])
    expect(subject).toBe('2 letters, 2 March 2026')
    expect(text.indexOf('I am Ada.')).toBeLessThan(text.indexOf('Letter 2 of 2: Ben'))
    expect(text).toContain('I am Ben.\n\nPlease reply to: ben@example.org')
  })

  test('name nobody who shows no name', () => {
    expect(writeDigest('en', day, [letter('')]).text).toContain('\n\nLetter 1 of 1\n\n')
  })

  test.each([
    ['de', 2, '2 Briefe, 2. März 2026'],
    ['fr', 1, '1 lettre, 2 mars 2026'],
    ['es', 2, '2 cartas, 2 de marzo de 2026'],
    ['ru', 1, '1 письмо, 2 марта 2026 г.'],
    ['ru', 3, '3 письма, 2 марта 2026 г.'],
    ['ru', 5, '5 писем, 2 марта 2026 г.'],
    ['ja', 1, '1 letter, 2 March 2026'],
  ])('have a heading in %s for %i', (locale, count, heading) => {
    const { subject } = writeDigest(
      locale,
      day,
      Array.from({ length: count }, () => letter('Ada')),
    )
    expect(subject).toBe(heading)
  })

  test('have one in Kazakh', () => {
    const { subject, text } = writeDigest('kk', day, [letter('Ада'), letter('Бек')])
    expect(subject).toBe('2 хат, 2026 жылғы 2 наурыз')
    expect(text).toContain('1-хат (барлығы 2): Ада')
    expect(text).toContain('2-хат (барлығы 2): Бек')
  })
})
