import { describe, expect, test } from 'vitest'
import { hour } from '@/features/days'
import { allowMail } from '@/features/outbox/allow-mail'
import { hashToken } from '@/features/safety/create-token'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { disownSignature } from '@/features/signatures/erase-signature'
import { remindSigners } from '@/features/signatures/remind-signers'
import { composeMail } from '@/worker/compose-mail'
import { createTestDatabase } from './harness'
import { openMail, openMails } from './outbox-fixture'
import { choose, createFixture } from './signatures-fixture'

/*
 * Who has not confirmed is reminded once after two days and once before the link ends, and strangers can make no flood
 * of it (decision 0047).
 */

const database = await createTestDatabase()
const { owner, keys } = database
const signed = new Date('2026-03-01T12:00:00Z')
const later = (hours: number) => new Date(signed.getTime() + hours * hour)
const worker = (hours: number) => ({ db: database.worker, keys: keys.worker, now: later(hours) })

/** A form whose first mail left when it was signed. */
async function waitingForm(email: string) {
  const fixture = await createFixture(database)
  const send = async (form = {}, hours = 0) => {
    await fixture.sign(email, form, later(hours))
    const mail = await openMail(database, 'confirm_signature', email, fixture.petition.id)
    await owner.link.update({ where: { tokenHash: hashToken(mail.token) }, data: { expiresAt: later(hours + 72) } })
    await owner.outboxMail.update({ where: { id: mail.row.id }, data: { state: 'sent', sealed: null } })
    return mail
  }
  const reminders = () => openMails(database, 'remind_signature', fixture.petition.id)
  return { ...fixture, send, reminders }
}

describe('a reminder', () => {
  test('comes after two days and before the link ends, and its link confirms and prolongs nothing', async () => {
    const { send, reminders, web } = await waitingForm('late@example.org')
    await send()
    expect(await remindSigners(worker(47))).toBe(0)
    expect(await remindSigners(worker(48))).toBe(1)
    expect(await remindSigners(worker(49))).toBe(0)
    expect(await remindSigners(worker(64))).toBe(1)
    expect(await remindSigners(worker(65))).toBe(0)
    const [second, first] = (await reminders()).sort((a, b) => Number(b.last) - Number(a.last))
    expect([first?.email, first?.last, second?.last]).toEqual(['late@example.org', false, true])
    const { expiresAt } = await owner.link.findUniqueOrThrow({ where: { tokenHash: hashToken(second?.token ?? '') } })
    expect(expiresAt).toEqual(later(72))
    const chosen = choose('none')
    expect(await confirmSignature(web(later(73)), { token: second?.token ?? '', chosen })).toMatchObject({ ok: false })
    expect(await confirmSignature(web(later(66)), { token: second?.token ?? '', chosen })).toMatchObject({ ok: true })
    expect(await owner.signature.count({ where: { reminders: { gt: 0 } } })).toBe(0)
  })

  test('that was missed comes once, as the last one, and not in the last moment', async () => {
    const { send, reminders } = await waitingForm('missed@example.org')
    await send()
    expect(await remindSigners(worker(71))).toBe(0)
    expect(await remindSigners(worker(68))).toBe(1)
    expect(await remindSigners(worker(69))).toBe(0)
    expect((await reminders()).map(({ last }) => last)).toEqual([true])
  })

  test('says how long its link is good for, tells of nothing else, and is not written when that is over', async () => {
    const { petition, send, reminders } = await waitingForm('hours@example.org')
    await send()
    await remindSigners(worker(48))
    const [mail] = await reminders()
    if (!mail) throw new Error('No reminder')
    const compose = (hours: number) =>
      composeMail({
        ...worker(hours),
        mail: { ...mail.row, kind: 'remind_signature', secondTry: false },
        siteUrl: 'https://p.example',
      })
    const composition = await compose(49)
    if (!composition.ok) throw new Error(composition.reason)
    expect(composition.mail.email).toBe('hours@example.org')
    expect(composition.mail.text).toContain('23 more hours')
    expect(JSON.stringify(composition.mail)).not.toContain(petition.slug)
    expect(await compose(71.5)).toMatchObject({ ok: false, reason: 'gone' })
  })
})

describe('there is no reminder', () => {
  test('of what was disowned or confirmed, nor while the first mail has not left', async () => {
    const disowned = await waitingForm('not-me@example.org')
    await disownSignature(disowned.web(later(1)), { token: (await disowned.send()).token })
    const confirmed = await waitingForm('done@example.org')
    const { token } = await confirmed.send()
    await confirmSignature(confirmed.web(later(1)), { token, chosen: choose('none') })
    const unsent = await createFixture(database)
    await unsent.sign('unsent@example.org', {}, signed)
    expect(await remindSigners(worker(50))).toBe(0)
  })

  test('of a petition that has closed', async () => {
    const { petition, send } = await waitingForm('closed@example.org')
    await send()
    await owner.petition.update({ where: { id: petition.id }, data: { state: 'closed' } })
    expect(await remindSigners(worker(50))).toBe(0)
  })

  test('of an older form of an address', async () => {
    const { send, reminders } = await waitingForm('twice@example.org')
    await send({ country: 'SE' })
    const newer = await send({ country: 'DE' }, 1)
    expect(await remindSigners(worker(48.5))).toBe(0)
    expect(await remindSigners(worker(49))).toBe(1)
    const [mail] = await reminders()
    expect(mail?.row.aboutId).toBe(newer.row.aboutId)
  })
})

test('strangers bring one mailbox at most two reminders a day, and none keeps a confirmation away', async () => {
  const ask = (kind: 'remind_signature' | 'confirm_signature', about: string) =>
    allowMail(worker(48), { kind, email: 'flooded@example.org', about }, new Set())
  const answers = []
  for (const about of ['a', 'b', 'c', 'd']) answers.push(await ask('remind_signature', about))
  expect(answers).toEqual(['allowed', 'allowed', 'too_many', 'too_many'])
  for (const about of ['a', 'b', 'c', 'd', 'e', 'f']) expect(await ask('confirm_signature', about)).toBe('allowed')
})
