import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { hour } from '@/features/days'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { disownSignature } from '@/features/signatures/erase-signature'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { readConfirmLink } from '@/features/signatures/read-confirm-link'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { mailWaiting } from '@/features/signatures/restore-mails'
import { formsKept } from '@/features/signatures/rules'
import type { SignInput } from '@/features/signatures/schema'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { startMails } from '@/tests/faults/worker-fixture'
import { createTestDatabase, type TestDatabase } from './harness'
import { choose, createFixture } from './signatures-fixture'

/* A stranger types somebody's address: what they type neither decides for its owner, nor reaches another mailbox, nor silences it. */

const database = await createTestDatabase()
const smtp = await new FaultySmtp().start()
const refused = new Set<string>()
smtp.behave = (to) => (refused.has(to) ? 'rcpt-550' : 'well')
const run = startMails(database, smtp)

afterEach(() => refused.clear())
afterAll(async () => {
  await run.stop()
  await smtp.stop()
})

const name = 'Aigerim Real'
const strangers: Partial<SignInput> = { name, display: 'full', country: 'KZ', comment: 'Down with everybody' }
const owners: Partial<SignInput> = { name, display: 'none', country: 'DE' }

/** The secrets in the mails of an address, in the order in which they came, once there are `count`. */
async function links(address: string, count: number): Promise<string[]> {
  await expect.poll(() => smtp.to(address).length).toBe(count)
  return smtp.to(address).map(({ mail }) => /signatures\/([\w-]{43})/.exec(mail.text ?? '')?.[1] ?? '')
}

async function settled({ owner }: TestDatabase): Promise<void> {
  await expect.poll(() => owner.outboxMail.count({ where: { state: { in: ['due', 'leased'] } } })).toBe(0)
}

describe('who types an address before its owner', () => {
  test('does not decide what the owner confirms: each form has its mail, and the owner’s own is the newest', async () => {
    const { sign, signatures, web } = await createFixture(database)
    await sign('first@example.org', strangers)
    await links('first@example.org', 1)
    await sign('first@example.org', owners)
    const [older = '', newer = ''] = await links('first@example.org', 2)
    await settled(database)
    expect(await readConfirmLink(web(), older)).toMatchObject({
      state: 'superseded',
      form: { country: 'KZ' },
      newer: [],
    })
    expect(await confirmSignature(web(), { token: older })).toEqual({ ok: false, reason: 'superseded' })
    expect(await readConfirmLink(web(), newer)).toMatchObject({
      state: 'ready',
      form: { country: 'DE', display: 'none' },
    })
    expect(await confirmSignature(web(), { token: newer })).toMatchObject({ ok: true })
    expect(await signatures()).toMatchObject([{ state: 'confirmed', country: 'DE', display: 'none' }])
    expect(await readConfirmLink(web(), older), 'the other link leads to what counts').toMatchObject({
      state: 'already',
    })
    expect(await disownSignature(web(), { token: older })).toEqual({ ok: false, reason: 'unknown' })
  })

  test('shows no name in public, whatever the form asks for: that is chosen where it is confirmed', async () => {
    const { sign, signatures, web } = await createFixture(database)
    await sign('unasked@example.org', strangers)
    const [token = ''] = await links('unasked@example.org', 1)
    await confirmSignature(web(), { token })
    expect(await signatures()).toMatchObject([{ state: 'confirmed', display: 'none' }])
    const purposes = await database.owner.consent.findMany({
      where: { signature: { display: 'none', country: 'KZ' } },
      select: { purpose: true },
    })
    expect(purposes).toEqual([{ purpose: 'sign' }])
  })

  test('or after it cannot put off the owner, who says which form is theirs', async () => {
    const { sign, signatures, web } = await createFixture(database)
    await sign('after@example.org', owners)
    const [own = ''] = await links('after@example.org', 1)
    await sign('after@example.org', strangers)
    await links('after@example.org', 2)
    const view = await readConfirmLink(web(), own)
    expect(view).toMatchObject({ state: 'superseded', form: { country: 'DE', display: 'none' } })
    const form = view && 'form' in view ? view.form.id : ''
    expect(await confirmSignature(web(), { token: own, form, chosen: choose('initials') })).toMatchObject({ ok: true })
    expect(await signatures()).toMatchObject([{ state: 'confirmed', country: 'DE', display: 'initials' }])
  })

  test('and uses up its mails cannot keep the owner from what they typed: a link that came shows it', async () => {
    const { sign, signatures, web } = await createFixture(database)
    for (const comment of ['1', '2', '3', '4']) await sign('full@example.org', { ...strangers, comment })
    const tokens = await links('full@example.org', 3)
    await sign('full@example.org', owners)
    await settled(database)
    expect(smtp.to('full@example.org')).toHaveLength(3)
    const view = await readConfirmLink(web(), tokens.at(-1) ?? '')
    expect(view).toMatchObject({ state: 'superseded', newer: [{ country: 'DE' }, { country: 'KZ' }] })
    const form = view && 'newer' in view ? (view.newer[0]?.id ?? '') : ''
    expect(await confirmSignature(web(), { token: tokens.at(-1) ?? '', form })).toMatchObject({ ok: true })
    expect(await signatures()).toMatchObject([{ state: 'confirmed', country: 'DE' }])
  })

  test.each(['after it ran out and was deleted', 'after it ran out, and before that was noticed', 'in its last hour'])(
    'and uses up the mails of the owner’s link does not silence who fills in the same form %s',
    async (when) => {
      const { sign, signatures, web } = await createFixture(database)
      const address = `again-${when.length}@example.org`
      const now = new Date()
      const forget = (then: Date) => purgeSignatures({ db: database.worker, now: then })
      const runOut = () =>
        database.owner.link.updateMany({ where: { aboutId: own?.id ?? '' }, data: { expiresAt: now } })
      await sign(address, owners, new Date(now.getTime() - 73 * hour))
      await links(address, 1)
      await settled(database)
      const [own] = await signatures()
      if (when !== 'in its last hour') await runOut()
      if (when.endsWith('deleted')) expect(await forget(now)).toMatchObject({ expired: 1 })
      for (const comment of ['1', '2', '3']) await sign(address, { ...strangers, comment }, now)
      const tokens = await links(address, 4)
      await sign(address, owners, now)
      await runOut()
      for (const hours of [0, 1]) await forget(new Date(now.getTime() + hours * hour))
      const owned = { where: { signatureId: own?.id ?? '' } }
      expect(await database.owner.signerContact.count(owned), 'what was typed is still there').toBe(1)
      const view = await readConfirmLink(web(), tokens.at(-1) ?? '')
      expect(view).toMatchObject({ state: 'superseded', newer: [{ country: 'DE' }] })
      const tomorrow = new Date(now.getTime() + 25 * hour)
      await forget(tomorrow)
      const worker = { db: database.worker, keys: database.keys.worker, now: tomorrow }
      expect(await mailWaiting(worker)).toBe(1)
      expect(await mailWaiting(worker), 'once').toBe(0)
      const token = (await links(address, 5)).at(-1) ?? ''
      expect(await confirmSignature(web(tomorrow), { token })).toMatchObject({ ok: true })
      expect(await signatures()).toMatchObject([{ state: 'confirmed', country: 'DE' }])
    },
  )

  test('or after it cannot hide the owner’s form behind newer ones: the page lists all that wait without a mail', async () => {
    const { sign, web } = await createFixture(database)
    for (const comment of ['1', '2', '3']) await sign('hidden@example.org', { ...strangers, comment })
    const [token = ''] = await links('hidden@example.org', 3)
    await sign('hidden@example.org', owners)
    for (let more = 1; more < formsKept; more += 1) {
      await sign('hidden@example.org', { ...strangers, comment: `more ${more}` })
    }
    const view = await readConfirmLink(web(), token)
    const countries = view && 'newer' in view ? view.newer.map(({ country }) => country) : []
    expect(countries).toEqual([...Array<string>(formsKept - 1).fill('KZ'), 'DE'])
  })

  test('never has a form of somebody else opened by a link', async () => {
    const { sign, signatures, web } = await createFixture(database)
    await sign('mine@example.org', owners)
    await sign('mine+x@example.org', strangers)
    const [token = ''] = await links('mine+x@example.org', 1)
    const victim = (await signatures()).find(({ country }) => country === 'DE')
    expect(await confirmSignature(web(), { token, form: victim?.id ?? '' })).toMatchObject({ ok: false })
    expect((await signatures()).map(({ state }) => state)).toEqual(['pending', 'pending'])
  })
})

describe('who types an address like one that has signed', () => {
  test.each([
    ['victim+x@example.org', 'victim@example.org'],
    ['vic.tim@example.org', 'victim@example.org'],
    ['victim+x@icloud.com', 'victim@icloud.com'],
    ['victim@hotmail.com', 'victim@live.com'],
  ])('%s is told nothing of %s, and is somebody else', async (variant, victim) => {
    const { sign, signAndConfirm, petition } = await createFixture(database)
    await signAndConfirm(victim, owners)
    await settled(database)
    const before = smtp.to(victim).length
    await sign(variant, strangers)
    await expect.poll(() => smtp.to(variant).at(-1)?.mail.text).toContain('/confirm')
    await settled(database)
    expect(smtp.to(victim)).toHaveLength(before)
    expect(await database.owner.signature.count({ where: { petitionId: petition.id } })).toBe(2)
  })

  test('at a provider of several spellings brings a mail to the one that confirmed, and to no other', async () => {
    const { sign, signAndConfirm, web } = await createFixture(database)
    await signAndConfirm('jane.doe@gmail.com', owners)
    await settled(database)
    await sign('janedoe+evil@googlemail.com', strangers)
    await settled(database)
    expect(smtp.to('janedoe+evil@googlemail.com')).toEqual([])
    await expect.poll(() => smtp.to('jane.doe@gmail.com').at(-1)?.mail.text).not.toContain('/confirm')
    const token = /signatures\/([\w-]{43})/.exec(smtp.to('jane.doe@gmail.com').at(-1)?.mail.text ?? '')?.[1] ?? ''
    expect(await readOwnSignature(web(), token)).toMatchObject({ state: 'confirmed', country: 'DE' })
  })

  test('and is refused by its server silences that spelling, and not the address', async () => {
    const [first, second] = [await createFixture(database), await createFixture(database)]
    for (const one of ['quiet+x@gmail.com', 'quiet+x@example.org']) {
      refused.add(one)
      await first.sign(one, strangers)
    }
    await expect.poll(() => database.owner.suppression.count()).toBe(2)
    for (const one of ['quiet@gmail.com', 'quiet@example.org']) {
      await first.sign(one, owners)
      await second.sign(one, owners)
      await links(one, 2)
    }
  })

  test('and uses up its mails on other petitions does not put off the owner’s', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => createFixture(database)))
    for (const { sign } of others) {
      for (const comment of ['1', '2', '3']) await sign('busy@example.org', { ...strangers, comment })
    }
    await settledOrHeld(database)
    const before = smtp.to('busy@example.org').length
    expect(before).toBeLessThanOrEqual(10)
    const { sign } = await createFixture(database)
    await sign('busy@example.org', owners)
    await links('busy@example.org', before + 1)
  })
})

test('who uses up the mails of an address on several petitions cannot keep its owner from a form whose mail is held back', async () => {
  const [own, ...others] = [await createFixture(database), await createFixture(database), await createFixture(database)]
  const email = 'several@example.org'
  for (const { sign } of [own, ...others]) {
    for (const comment of ['1', '2']) await sign(email, { ...strangers, comment })
  }
  const tokens = await links(email, 6)
  await own.sign(email, owners)
  await settledOrHeld(database)
  expect(smtp.to(email), 'the owner’s mail waits for tomorrow').toHaveLength(6)
  const views = await Promise.all(tokens.map((token) => readConfirmLink(own.web(), token)))
  const at = views.findIndex((view) => view?.petition.id === own.petition.id)
  expect(views[at]).toMatchObject({ state: 'superseded', newer: [{ country: 'DE' }] })
  const form = (await own.signatures()).find(({ country }) => country === 'DE')?.id ?? ''
  expect(await confirmSignature(own.web(), { token: tokens[at] ?? '', form })).toMatchObject({ ok: true })
})

async function settledOrHeld({ owner }: TestDatabase): Promise<void> {
  const waiting = {
    state: { in: ['due' as const, 'leased' as const] },
    OR: [{ lastCode: null }, { lastCode: { not: 'too-many' } }],
  }
  await expect.poll(() => owner.outboxMail.count({ where: waiting })).toBe(0)
}
