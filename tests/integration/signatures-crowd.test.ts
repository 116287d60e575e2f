import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hashToken } from '@/features/safety/create-token'
import { signPetition } from '@/features/signatures/sign-petition'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { shownWords } from '@/tests/factories/signatures'
import { createTestDatabase } from './harness'
import { openMail, openMails } from './outbox-fixture'
import { createFixture, plainForm } from './signatures-fixture'

const database = await createTestDatabase()
const start = new Date('2026-03-01T09:00:00Z')
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
const mailsTo = async (email: string) =>
  (await openMails(database, 'confirm_signature')).filter((mail) => mail.email === email)

describe('signing by many at once', () => {
  test('writes each their own, and a bad one fails alone', async () => {
    const { petition, sign, signatures, web } = await createFixture(database)
    const lost = { id: petition.id, versionId: randomUUID(), indexKey: petition.indexKey }
    const people = Array.from({ length: 150 }, (_, place) => `person${place}@example.org`)
    const outcomes = await Promise.allSettled([
      ...people.map((email, place) => sign(email, { country: place % 2 ? 'KZ' : 'DE' }, start)),
      signPetition(web(start), {
        petition: lost,
        locale: 'en',
        form: { ...plainForm, email: 'bad@example.org' },
        words: shownWords,
      }),
      ...people.map((email, place) => sign(email, { country: place % 2 ? 'KZ' : 'DE' }, start)),
    ])
    const failed = outcomes.flatMap(({ status }, place) => (status === 'rejected' ? [place] : []))
    expect(failed).toEqual([people.length])
    expect(await signatures()).toHaveLength(people.length)
    for (const place of [0, 1, 75, 149]) {
      const { row, token } = await openMail(database, 'confirm_signature', people[place] ?? '', petition.id)
      const [signature] = await database.owner.signature.findMany({
        where: { id: row.aboutId ?? '' },
        select: { country: true, consents: true, contact: true },
      })
      expect(signature?.country).toBe(place % 2 ? 'KZ' : 'DE')
      expect(signature?.consents).toHaveLength(1)
      const links = await database.owner.link.findMany({ where: { aboutId: row.aboutId ?? '' } })
      expect(links.map(({ tokenHash }) => Buffer.from(tokenHash))).toEqual([hashToken(token)])
      expect(signature?.contact?.sealed).toEqual(row.sealed)
    }
  })

  test('treats the new, the waiting and the known as it treats each alone', async () => {
    const { petition, sign, signAndConfirm, signatures, web } = await createFixture(database)
    const manage = await signAndConfirm('gone@example.org', {}, start)
    await withdrawSignature(web(at(1)), { token: manage })
    await signAndConfirm('known@example.org', {}, start)
    await sign('waiting@example.org', { display: 'full' }, start)
    await sign('early@example.org', {}, at(24))
    const names = ['first', 'new', 'waiting', 'known', 'gone', 'early']
    // Whoever is known has to be known by the name: another one is another person.
    const typed = (name: string) => (name === 'known' ? { comment: 'Typed later' } : { name: 'Typed Later' })
    await Promise.all(names.map((name) => sign(`${name}@example.org`, typed(name), at(25))))
    const mails = await Promise.all(names.map((name) => mailsTo(`${name}@example.org`)))
    expect(mails.map(({ length }) => length)).toEqual([1, 1, 2, 0, 1, 2])
    expect(await openMails(database, 'signature_on_record', petition.id)).toHaveLength(1)
    const forms = (await signatures()).map(({ state, turn, display }) => `${state} ${turn} ${display}`)
    expect(forms.sort()).toEqual(
      [
        'confirmed 0 none',
        'pending 1 none',
        'pending 1 none',
        'pending 1 full',
        'pending 1 none',
        'pending 1 none',
        'pending 2 none',
        'pending 2 none',
        'withdrawn 0 none',
      ].sort(),
    )
  })
})
