import { beforeEach, describe, expect, test } from 'vitest'
import { day } from '@/features/days'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { askAgain } from '@/features/signatories/ask-again'
import { changeSignatory } from '@/features/signatories/change-signatory'
import { confirmSignatory, declineSignatory } from '@/features/signatories/confirm-signatory'
import { forgetAddresses } from '@/features/signatories/forget-addresses'
import { inviteSignatories } from '@/features/signatories/invite-signatories'
import { listConfirmed } from '@/features/signatories/list-confirmed'
import { listSignatories } from '@/features/signatories/list-signatories'
import { orderSignatories } from '@/features/signatories/order-signatories'
import { readCosignLink } from '@/features/signatories/read-cosign-link'
import { removeSignatory, restoreSignatory } from '@/features/signatories/remove-signatory'
import { type CosignInput, signatoryForm } from '@/features/signatories/schema'
import { vouchSignatory } from '@/features/signatories/vouch-signatory'
import { createTestDatabase } from './harness'
import { createSigningFixture, eva } from './signatories-fixture'

const database = await createTestDatabase()
const now = new Date('2026-03-01T12:00:00Z')

let ground: Awaited<ReturnType<typeof createSigningFixture>>
beforeEach(async () => {
  ground = await createSigningFixture(database, { now })
})

const form: CosignInput = {
  name: 'Eva Berg',
  role: 'City councillor',
  organisation: 'Town of Luleå',
  capacity: 'personal',
  town: 'Luleå',
  country: 'SE',
}
const list = async () => (await listSignatories(ground.context(), { letter: ground })).signatories
const standings = async () => (await list()).map(({ standing }) => standing)
const invite = async (who: { id: string } | 'all' = 'all', at = now) =>
  inviteSignatories(ground.context(at), { letter: await ground.permitted('sendLetters'), who, by: 'Ada', locale: 'ru' })

/** Eva, named and invited, with the secret of her link. */
async function inviteEva() {
  const [id = ''] = await ground.name(eva)
  await invite()
  return { id, token: await ground.tokenOf(id) }
}
const confirm = (token: string, textHash = ground.textHash) =>
  confirmSignatory(ground.context(), { token, textHash, form })

describe('naming', () => {
  test('keeps people in order, and their addresses where web cannot read them', async () => {
    await ground.name(eva, { name: 'Olle Ek' })
    expect(await list()).toMatchObject([
      { name: 'Eva Berg', standing: 'named', hasEmail: true },
      { name: 'Olle Ek', standing: 'named', hasEmail: false },
    ])
    const read = database.web.signatory.findMany({ where: { letterId: ground.id }, select: { sealed: true } })
    await expect(read).rejects.toThrow(/denied/)
    const kept = await database.owner.signatory.findFirstOrThrow({ where: { name: 'Eva Berg', letterId: ground.id } })
    expect(Buffer.from(kept.sealed ?? []).toString('latin1')).not.toContain('eva@')
  })

  test('an order is set as a whole; who is not in it stays below', async () => {
    const [a = '', b = '', c = ''] = await ground.name({ name: 'A' }, { name: 'B' }, { name: 'C' })
    const letter = await ground.permitted('edit')
    expect(await orderSignatories(ground.context(), { letter, ids: [c, a] })).toEqual({ ok: true })
    expect((await list()).map(({ id }) => id)).toEqual([c, a, b])
  })

  test('somebody taken off is back as they were, until the next one is taken off', async () => {
    const { id, token } = await inviteEva()
    await confirm(token)
    const [other = ''] = await ground.name({ name: 'Olle' })
    const letter = await ground.permitted('edit')
    await removeSignatory(ground.context(), { letter, id })
    expect(await standings()).toEqual(['named'])
    expect((await readCosignLink(ground.context(), token, 'en'))?.standing).toBe('removed')
    expect(await confirm(token)).toMatchObject({ reason: 'removed' })
    expect(await listConfirmed(ground.context(), ground.id)).toEqual([])
    await restoreSignatory(ground.context(), { letter, id })
    expect(await standings()).toEqual(['confirmed', 'named'])

    await removeSignatory(ground.context(), { letter, id })
    await removeSignatory(ground.context(), { letter, id: other })
    expect(await restoreSignatory(ground.context(), { letter, id })).toEqual({ ok: false, reason: 'not-found' })
  })

  test('nobody is named any more when the text has frozen', async () => {
    await database.owner.letter.update({ where: { id: ground.id }, data: { state: 'frozen' } })
    await expect(ground.name(eva)).rejects.toThrow('closed')
  })
})

describe('inviting', () => {
  test('all writes one mail to each who was not asked, begins the collecting, and twice mails nobody again', async () => {
    await ground.name(eva, { name: 'Olle', email: 'olle@example.org' }, { name: 'On paper' })
    expect(await invite()).toEqual({ ok: true, invited: 2 })
    expect(await standings()).toEqual(['invited', 'invited', 'named'])
    const letter = await database.owner.letter.findUniqueOrThrow({ where: { id: ground.id } })
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
    const second = await ground.tokenOf(id)
    expect(await readCosignLink(ground.context(), token, 'en')).toBeUndefined()
    expect(await readCosignLink(ground.context(), second, 'en')).toMatchObject({ standing: 'invited', stage: 'open' })
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
    expect(await listConfirmed(ground.context(), ground.id)).toMatchObject([form])
  })

  test('a text that has changed meanwhile is not confirmed, and the new one is', async () => {
    const { token } = await inviteEva()
    await ground.rewrite('We write to you about ten miners.')
    expect(await confirm(token)).toEqual({ ok: false, reason: 'changed' })
    expect(await standings()).toEqual(['invited'])
    const fresh = await readCosignLink(ground.context(), token, 'en')
    expect(await confirm(token, fresh?.textHash)).toEqual({ ok: true })
  })

  test('after a change of the text whoever confirmed is asked again, and does not stand under it until then', async () => {
    const { id, token } = await inviteEva()
    await confirm(token)
    const [paper = ''] = await ground.name({ name: 'On paper' })
    const letter = await ground.permitted('edit')
    await vouchSignatory(ground.context(), { letter, id: paper, how: 'at the meeting' })
    await ground.rewrite('We write to you about ten miners.')
    expect(await standings()).toEqual(['again', 'again'])
    expect(await listConfirmed(ground.context(), ground.id)).toEqual([])
    const context = ground.context()
    const outcome = await context.db.$transaction((tx) =>
      askAgain(context, tx, { letterId: ground.id, letterLocale: 'en', locale: 'ru', by: 'Ada' }),
    )
    await wakeWorkers(context)
    expect(outcome).toEqual({ asked: 1, byHand: 1 })
    const fresh = await readCosignLink(context, await ground.tokenOf(id), 'en')
    expect(fresh?.standing).toBe('again')
    expect(await confirm(await ground.tokenOf(id), fresh?.textHash)).toEqual({ ok: true })
    expect(await standings()).toEqual(['confirmed', 'again'])
  })

  test('is too late after the closing date and after freezing; the page says which', async () => {
    const { token } = await inviteEva()
    const set = (data: object) => database.owner.letter.update({ where: { id: ground.id }, data, select: { id: true } })
    await set({ collectUntil: now })
    expect(await confirm(token)).toEqual({ ok: false, reason: 'over' })
    expect((await readCosignLink(ground.context(), token, 'en'))?.stage).toBe('over')
    await set({ state: 'frozen' })
    expect(await confirm(token)).toEqual({ ok: false, reason: 'frozen' })
    expect((await readCosignLink(ground.context(), token, 'en'))?.stage).toBe('frozen')
  })

  test('a hundred presses at once are one answer', async () => {
    const { token } = await inviteEva()
    const presses = Array.from({ length: 20 }, (_, at) =>
      at % 2 ? confirm(token) : declineSignatory(ground.context(), { token }),
    )
    expect((await Promise.all(presses)).every(({ ok }) => ok)).toBe(true)
    expect(['confirmed', 'declined']).toContain((await standings())[0])
  })

  test('an organiser who changes a confirmed role makes it void; a vouched one is told how', async () => {
    const { id, token } = await inviteEva()
    await confirm(token)
    const letter = await ground.permitted('edit')
    const same = signatoryForm.parse({ ...form, email: '' })
    await changeSignatory(ground.context(), { letter, id, form: same, forgetEmail: false })
    expect(await standings()).toEqual(['confirmed'])
    await changeSignatory(ground.context(), { letter, id, form: { ...same, role: 'Mayor' }, forgetEmail: false })
    expect(await standings()).toEqual(['invited'])
    await vouchSignatory(ground.context(), { letter, id, how: 'by phone' })
    expect(await list()).toMatchObject([{ standing: 'confirmed', confirmedHow: 'by phone' }])
  })

  test('another address voids the link of the old one, and the mail that waits', async () => {
    const { id, token } = await inviteEva()
    const letter = await ground.permitted('edit')
    const moved = signatoryForm.parse({ ...form, email: 'eva.berg@example.org' })
    await changeSignatory(ground.context(), { letter, id, form: moved, forgetEmail: false })
    expect(await readCosignLink(ground.context(), token, 'en')).toBeUndefined()
    expect(await standings()).toEqual(['named'])
    expect(await database.owner.outboxMail.count({ where: { aboutId: id, state: 'due' } })).toBe(0)
  })
})

describe('saying no', () => {
  test('forgets the address at once; the link stays for those who change their mind', async () => {
    const { id, token } = await inviteEva()
    await confirm(token)
    expect(await declineSignatory(ground.context(), { token })).toEqual({ ok: true })
    expect(await list()).toMatchObject([{ standing: 'declined', hasEmail: false }])
    expect((await database.owner.signatory.findUniqueOrThrow({ where: { id } })).sealed).toBeNull()
    expect(await confirm(token)).toEqual({ ok: true })
    expect(await standings()).toEqual(['confirmed'])
  })

  test('an unknown link answers nothing', async () => {
    for (const token of ['x', 'x'.repeat(43)]) {
      expect(await confirm(token)).toEqual({ ok: false, reason: 'unknown' })
      expect(await readCosignLink(ground.context(), token, 'en')).toBeUndefined()
    }
  })
})

test('the page tells every reader and how much they see, in the order of the rules', async () => {
  const { token } = await inviteEva()
  await database.owner.modelLetter.update({
    where: { id: ground.model.id },
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
  expect((await readCosignLink(ground.context(), token, 'en'))?.readers).toEqual([
    { reader: 'public', name: '', redaction: 'country' },
    { reader: 'addressee', redaction: 'full', name: 'Embassy of the Republic of Kazakhstan, Stockholm, Sweden' },
    { reader: 'foreign_ministry', name: '', redaction: 'initial' },
    { reader: 'press', name: 'Norrbotten News', redaction: 'town' },
  ])
})

test('with the freezing every address is forgotten, and the link still tells what became of the letter', async () => {
  const { token } = await inviteEva()
  await confirm(token)
  await ground.context().db.$transaction((tx) => forgetAddresses(tx, ground.id))
  expect(await database.owner.signatory.count({ where: { letterId: ground.id, sealed: { not: null } } })).toBe(0)
  expect(await readCosignLink(ground.context(), token, 'en')).toMatchObject({ standing: 'confirmed' })
})
