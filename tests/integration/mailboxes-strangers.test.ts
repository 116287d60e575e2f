import { describe, expect, test } from 'vitest'
import { day, hour } from '@/features/days'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { mailOwnLink } from '@/features/signatures/mail-own-link'
import { readConfirmLink } from '@/features/signatures/read-confirm-link'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { mailWaiting } from '@/features/signatures/restore-mails'
import { formsKept, othersADay } from '@/features/signatures/rules'
import { createTestDatabase } from './harness'
import { ada, ben, createMailbox, home, now } from './mailboxes-fixture'
import { aboutPetition, openMails } from './outbox-fixture'
import { choose } from './signatures-fixture'

/* Who types other names with an address that others have signed with changes nothing of theirs (0051). */

const database = await createTestDatabase()
const { owner, keys } = database
const mailbox = (email = home) => createMailbox(database, email)
const worker = (at = now) => ({ db: database.worker, keys: keys.worker, now: at })

describe('a stranger', () => {
  test('who types fifty names brings two mails a day, changes nothing and pushes nobody out', async () => {
    const { type, mails, join, states, signatures, web } = await mailbox()
    const first = await join(ada)
    const [before] = await signatures()
    const names = Array.from({ length: 50 }, (_, nth) => ({
      name: `Evil ${'abcdefghij'[nth % 10]} ${nth}`,
      country: 'KZ',
    }))
    for (const form of names.slice(0, 25)) await type(form)
    await Promise.all(names.slice(25).map((form) => type(form)))
    expect((await mails()).filter(({ row }) => row.createdAt.getTime() >= now.getTime())).toHaveLength(1 + othersADay)
    expect((await signatures()).find(({ id }) => id === before?.id)).toEqual(before)
    expect(await readOwnSignature(web(), first)).toMatchObject({ country: 'DE', state: 'confirmed' })
    // Whoever shares the mailbox signs all the same: the newest form is in reach from a mail that came.
    await type(ben)
    expect((await states()).length).toBeLessThanOrEqual(1 + othersADay + formsKept + 1)
    expect(await mailWaiting(worker())).toBe(0)
    const evil = (await signatures()).filter(({ country, state }) => country === 'KZ' && state === 'pending')
    const link = (await mails()).find(({ row }) => evil.some(({ id }) => id === row.aboutId))
    const view = await readConfirmLink(web(), link?.token ?? '')
    const form = view && 'newer' in view ? view.newer.find(({ country }) => country === 'FR')?.id : undefined
    const outcome = await confirmSignature(web(), {
      token: link?.token ?? '',
      chosen: choose('none'),
      form: form ?? '',
    })
    expect(outcome).toMatchObject({ ok: true })
    expect(await readOwnSignature(web(), outcome.ok ? outcome.manageToken : '')).toMatchObject({ country: 'FR' })
    const again = { token: link?.token ?? '', chosen: choose('none'), form: form ?? '' }
    expect(await confirmSignature(web(), again), 'pressed twice').toEqual({ ok: false, reason: 'already' })
    expect((await states()).filter((one) => one.endsWith('confirmed'))).toEqual(['DE confirmed', 'FR confirmed'])
  })

  test('does not keep the first from the link to their own page', async () => {
    const { type, join, petition } = await mailbox()
    await join(ada)
    for (const days of [0, 1, 2, 3]) {
      const at = new Date(now.getTime() + days * day)
      for (const nth of ['a', 'b', 'c', 'd']) await type({ name: `Evil ${nth} ${days}` }, at)
      await type(ada, at)
    }
    expect(await openMails(database, 'signature_on_record', petition.id)).toHaveLength(1)
    const own = { kind: 'manage_signature', ...(await aboutPetition(owner, petition.id)) }
    expect(await owner.link.count({ where: own }), 'the first and one a day').toBe(5)
  })

  test('whose name the owner confirmed nothing of never has a link turned to the owner’s page', async () => {
    const { type, secret, confirm, web, petition } = await mailbox()
    await type({ name: 'Evil Stranger', country: 'KZ' })
    const evil = await secret('KZ')
    await type(ada)
    expect(await confirm(await secret('DE'))).toMatchObject({ ok: true })
    await mailOwnLink(web(), { token: evil })
    expect(await openMails(database, 'signature_on_record', petition.id)).toEqual([])
    expect(await readOwnSignature(web(), evil)).toBeUndefined()
  })
})

describe('more people than three', () => {
  test('cannot sign: a fourth name brings the first a mail, and a form that waited is told so', async () => {
    const { type, secret, confirm, join, states, web, petition } = await mailbox()
    await type({ name: 'Dan Late', country: 'IT' }, new Date(now.getTime() - 25 * hour))
    await join(ada)
    await join(ben)
    const late = await secret('IT')
    await type({ name: 'Cy Signer', country: 'ES' })
    const third = await secret('ES')
    expect(await confirm(third)).toMatchObject({ ok: true })
    expect(await readConfirmLink(web(), late)).toMatchObject({ state: 'full' })
    expect(await confirm(late)).toEqual({ ok: false, reason: 'full' })
    await type({ name: 'Eve Fourth', country: 'PT' }, new Date(now.getTime() + day))
    expect(await states()).toEqual(['DE confirmed', 'ES confirmed', 'FR confirmed', 'IT pending'])
    expect(await openMails(database, 'signature_on_record', petition.id)).toHaveLength(1)
  })

  test('who confirm at once are three', async () => {
    const { type, mails, signatures, uncompacted, web } = await mailbox()
    for (const name of ['A A', 'B B', 'C C']) await type({ name })
    const at = new Date(now.getTime() + 25 * hour)
    for (const name of ['D D', 'E E']) await type({ name }, at)
    const named = (await mails()).map(({ token, row }) => ({ token, form: row.aboutId ?? '', chosen: choose('none') }))
    expect(named).toHaveLength(5)
    const outcomes = await Promise.all(named.map((one) => confirmSignature(web(at), one)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3)
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([
      { ok: false, reason: 'full' },
      { ok: false, reason: 'full' },
    ])
    expect((await signatures()).filter(({ state }) => state === 'confirmed')).toHaveLength(3)
    expect(await uncompacted()).toBe(3)
  })
})
