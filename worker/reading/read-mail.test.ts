import { describe, expect, test } from 'vitest'
import { allMails } from '@/tests/factories/mails/all'
import { readMail } from './read-mail'

describe.each(Object.entries(allMails))('%s', (_, stories) => {
  test.each(Object.entries(stories))('%s', (_, { mail, lands }) => {
    const references = expect.arrayContaining(lands.references ?? [])
    expect(readMail(mail)).toMatchObject({ ...lands, references })
  })
})

test('the corpus has more than a hundred mails', () => {
  expect(Object.values(allMails).flatMap((stories) => Object.keys(stories)).length).toBeGreaterThan(100)
})
