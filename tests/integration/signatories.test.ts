import { beforeEach, describe, expect, test } from 'vitest'
import { day } from '@/features/days'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { askAgain } from '@/features/signatories/ask-again'
import { changeSignatory } from '@/features/signatories/change-signatory'
import { confirmSignatory, declineSignatory } from '@/features/signatories/confirm-signatory'
import { eraseSignatoryAddresses } from '@/features/signatories/erase-signatory-addresses'
import { inviteSignatories } from '@/features/signatories/invite-signatories'
import { listConfirmed } from '@/features/signatories/list-confirmed'
import { listSignatories } from '@/features/signatories/list-signatories'
import { orderSignatories } from '@/features/signatories/order-signatories'
import { readCosignLink } from '@/features/signatories/read-cosign-link'
import { removeSignatory, restoreSignatory } from '@/features/signatories/remove-signatory'
import { signatoryForm } from '@/features/signatories/schema'
import { vouchSignatory } from '@/features/signatories/vouch-signatory'
import { createTestDatabase } from './harness'
import { createSigningFixture, eva, evasForm as form } from './signatories-fixture'

const database = await createTestDatabase()
const now = new Date('2026-03-01T12:00:00Z')

let fixture: Awaited<ReturnType<typeof createSigningFixture>>
beforeEach(async () => {
  fixture = await createSigningFixture(database, { now })
})

const list = async () => (await listSignatories(fixture.context(), { letter: fixture })).signatories
const standings = async () => (await list()).map(({ standing }) => standing)
const invite = async (who: { id: string } | 'all' = 'all', at = now) => {
  const letter = await fixture.permitted('sendLetters')
  return inviteSignatories(fixture.context(at), { letter, who, by: 'Ada', locale: 'ru' })
}

/** Eva, named and invited, with the secret of her link. */
async function inviteEva() {
  const [id = ''] = await fixture.name(eva)
  await invite()
  return { id, token: await fixture.tokenOf(id) }
}
const confirm = (token: string, textHash = fixture.textHash) =>
  confirmSignatory(fixture.context(), { token, textHash, form })

describe('naming', () => {
  test('keeps people in order, and their addresses where web cannot read them', async () => {
    await fixture.name(eva, { name: 'Olle Ek' })
    expect(await list()).toMatchObject([
      { name: 'Eva Berg', standing: 'named', hasEmail: true },
      { name: 'Olle Ek', standing: 'named', hasEmail: false },
    ])
    const read = database.web.signatory.findMany({ where: { letterId: fixture.id }, select: { sealed: true } })
    await expect(read).rejects.toThrow(/denied/)
    const kept = await database.owner.signatory.findFirstOrThrow({ where: { name: 'Eva Berg', letterId: fixture.id } })
    expect(Buffer.from(kept.sealed ?? []).toString('latin1')).not.toContain('eva@')
  })

  test('an order is set as a whole; who is not in it stays below', async () => {
    const [a = '', b = '', c = ''] = await fixture.name({ name: 'A' }, { name: 'B' }, { name: 'C' })
    const letter = await fixture.permitted('edit')
    expect(await orderSignatories(fixture.context(), { letter, ids: [c, a] })).toEqual({ ok: true })
    expect((await list()).map(({ id }) => id)).toEqual([c, a, b])
  })

  test('somebody taken off is back as they were, until the next one is taken off', async () => {
    const { id, token } = await inviteEva()
    await confirm(token)
    const [other = ''] = await fixture.name({ name: 'Olle' })
    const letter = await fixture.permitted('edit')
    await removeSignatory(fixture.context(), { letter, id })
    expect(await standings()).toEqual(['named'])
    expect((await readCosignLink(fixture.context(), token, 'en'))?.standing).toBe('removed')
    expect(await confirm(token)).toMatchObject({ reason: 'removed' })
    expect(await listConfirmed(fixture.context(), fixture.id)).toEqual([])
    await restoreSignatory(fixture.context(), { letter, id })
    expect(await standings()).toEqual(['confirmed', 'named'])

    await removeSignatory(fixture.context(), { letter, id })
    await removeSignatory(fixture.context(), { letter, id: other })
    expect(await restoreSignatory(fixture.context(), { letter, id })).toEqual({ ok: false, reason: 'not-found' })
  })

  test('nobody is named any more when the text has frozen', async () => {
    await database.owner.letter.update({ where: { id: fixture.id }, data: { state: 'frozen' } })
    await expect(fixture.name(eva)).rejects.toThrow('closed')
  })
})

describe('inviting', () => {
  test('all writes one mail to each who was not asked, begins the collecting, and twice mails nobody again', async () => {
    await fixture.name(eva, { name: 'Olle', email: 'olle@example.org' }, { name: 'On paper' })
    expect(await invite()).toEqual({ ok: true, invited: 2 })
    expect(await standings()).toEqual(['invited', 'invited', 'named'])
    const letter = await database.owner.letter.findUniqueOrThrow({ where: { id: fixture.id } })
    expect(letter.state).toBe('collecting')
    expect(await invite()).toEqual({ ok: false, reason: 'nobody' })
    const mails = await database.owner.outboxMail.findMany({
      where: { aboutId: { in: (await list()).map(({ id }) => id) } },
    })
    expect(mails.map(({ state }) => state)).toEqual(['due', 'due'])
  })

  test('again makes the older link void, three times a day', async () => {
    const { id, token } = await inviteEva()
    expect(await invite({ id })).toEqual({ ok: true, invited: 1 })
    const second = await fixture.tokenOf(id)
    expect(await readCosignLink(fixture.context(), token, 'en')).toBeUndefined()
    expect(await readCosignLink(fixture.context(), second, 'en')).toMatchObject({ standing: 'invited', stage: 'open' })
    await invite({ id })
    expect(await invite({ id })).toEqual({ ok: false, reason: 'too-many' })
    expect(await invite({ id }, new Date(now.getTime() + day + 1))).toEqual({ ok: true, invited: 1 })
  })
})

describe('confirming', () => {
  test('pins the present text, with the words the signatory corrected', async () => {
    const { token } = await inviteEva()
    expect(await confirm(token)).toEqual({ ok: true })
    expect(await confirm(token)).toEqual({ ok: true })
    expect(await list()).toMatchObject([{ standing: 'confirmed', role: 'City councillor', answeredOn: '2026-03-01' }])
    expect(await listConfirmed(fixture.context(), fixture.id)).toMatchObject([form])
  })

  test('a text that has changed meanwhile is not confirmed, and the new one is', async () => {
    const { token } = await inviteEva()
    await fixture.rewrite('We write to you about ten miners.')
    expect(await confirm(token)).toEqual({ ok: false, reason: 'changed' })
    expect(await standings()).toEqual(['invited'])
    const fresh = await readCosignLink(fixture.context(), token, 'en')
    expect(await confirm(token, fresh?.textHash)).toEqual({ ok: true })
  })

  test('after a change of the text whoever confirmed is asked again, and does not stand under it until then', async () => {
    const { id, token } = await inviteEva()
    await confirm(token)
    const [paper = ''] = await fixture.name({ name: 'On paper' })
    const letter = await fixture.permitted('edit')
    await vouchSignatory(fixture.context(), { letter, id: paper, how: 'at the meeting' })
    await fixture.rewrite('We write to you about ten miners.')
    expect(await standings()).toEqual(['again', 'again'])
    expect(await listConfirmed(fixture.context(), fixture.id)).toEqual([])
    const context = fixture.context()
    const outcome = await context.db.$transaction((tx) =>
      askAgain(context, tx, { letterId: fixture.id, letterLocale: 'en', locale: 'ru', by: 'Ada' }),
    )
    await wakeWorkers(context)
    expect(outcome).toEqual({ asked: 1, byHand: 1 })
    const fresh = await readCosignLink(context, await fixture.tokenOf(id), 'en')
    expect(fresh?.standing).toBe('again')
    expect(await confirm(await fixture.tokenOf(id), fresh?.textHash)).toEqual({ ok: true })
    expect(await standings()).toEqual(['confirmed', 'again'])
  })

  test('is too late after the closing date and after freezing; the page says which', async () => {
    const { token } = await inviteEva()
    const set = (data: object) =>
      database.owner.letter.update({ where: { id: fixture.id }, data, select: { id: true } })
    await set({ collectUntil: now })
    expect(await confirm(token)).toEqual({ ok: false, reason: 'over' })
    expect((await readCosignLink(fixture.context(), token, 'en'))?.stage).toBe('over')
    await set({ state: 'frozen' })
    expect(await confirm(token)).toEqual({ ok: false, reason: 'frozen' })
    expect((await readCosignLink(fixture.context(), token, 'en'))?.stage).toBe('frozen')
  })

  test('a hundred presses at once are one answer', async () => {
    const { token } = await inviteEva()
    const presses = Array.from({ length: 20 }, (_, at) =>
      at % 2 ? confirm(token) : declineSignatory(fixture.context(), { token }),
    )
    expect((await Promise.all(presses)).every(({ ok }) => ok)).toBe(true)
    expect(['confirmed', 'declined']).toContain((await standings())[0])
  })

  test('an organiser who changes a confirmed role makes it void; a vouched one is told how', async () => {
    const { id, token } = await inviteEva()
    await confirm(token)
    const letter = await fixture.permitted('edit')
    const same = signatoryForm.parse({ ...form, email: '' })
    await changeSignatory(fixture.context(), { letter, id, form: same, forgetEmail: false })
    expect(await standings()).toEqual(['confirmed'])
    await changeSignatory(fixture.context(), { letter, id, form: { ...same, role: 'Mayor' }, forgetEmail: false })
    expect(await standings()).toEqual(['invited'])
    await vouchSignatory(fixture.context(), { letter, id, how: 'by phone' })
    expect(await list()).toMatchObject([{ standing: 'confirmed', confirmedHow: 'by phone' }])
  })

  test('another address voids the link of the old one, and the mail that waits', async () => {
    const { id, token } = await inviteEva()
    const letter = await fixture.permitted('edit')
    const moved = signatoryForm.parse({ ...form, email: 'eva.berg@example.org' })
    await changeSignatory(fixture.context(), { letter, id, form: moved, forgetEmail: false })
    expect(await readCosignLink(fixture.context(), token, 'en')).toBeUndefined()
    expect(await standings()).toEqual(['named'])
    expect(await database.owner.outboxMail.count({ where: { aboutId: id, state: 'due' } })).toBe(0)
  })
})

describe('saying no', () => {
  test('forgets the address at once; the link stays for those who change their mind', async () => {
    const { id, token } = await inviteEva()
    await confirm(token)
    expect(await declineSignatory(fixture.context(), { token })).toEqual({ ok: true })
    expect(await list()).toMatchObject([{ standing: 'declined', hasEmail: false }])
    expect((await database.owner.signatory.findUniqueOrThrow({ where: { id } })).sealed).toBeNull()
    expect(await confirm(token)).toEqual({ ok: true })
    expect(await standings()).toEqual(['confirmed'])
  })

  test('an unknown link answers nothing', async () => {
    for (const token of ['x', 'x'.repeat(43)]) {
      expect(await confirm(token)).toEqual({ ok: false, reason: 'unknown' })
      expect(await readCosignLink(fixture.context(), token, 'en')).toBeUndefined()
    }
  })
})

test('the page tells every reader and how much they see, in the order of the rules', async () => {
  const { token } = await inviteEva()
  await database.owner.modelLetter.update({
    where: { id: fixture.model.id },
    data: {
      publicRedaction: 'country',
      copyRules: {
        create: [
          { position: 0, reader: 'foreign_ministry', redaction: 'initial' },
          { position: 1, reader: 'press', name: 'Norrbotten News', redaction: 'town' },
        ],
      },
    },
  })
  expect((await readCosignLink(fixture.context(), token, 'en'))?.readers).toEqual([
    { reader: 'public', name: '', redaction: 'country' },
    { reader: 'addressee', redaction: 'full', name: 'Embassy of the Republic of Kazakhstan, Stockholm, Sweden' },
    { reader: 'foreign_ministry', name: '', redaction: 'initial' },
    { reader: 'press', name: 'Norrbotten News', redaction: 'town' },
  ])
})

test('with the freezing every address is forgotten, and the link still tells what became of the letter', async () => {
  const { token } = await inviteEva()
  await confirm(token)
  await fixture.context().db.$transaction((tx) => eraseSignatoryAddresses(tx, fixture.id))
  expect(await database.owner.signatory.count({ where: { letterId: fixture.id, sealed: { not: null } } })).toBe(0)
  expect(await readCosignLink(fixture.context(), token, 'en')).toMatchObject({ standing: 'confirmed' })
})
