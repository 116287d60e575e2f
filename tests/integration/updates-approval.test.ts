import { beforeEach, describe, expect, test } from 'vitest'
import { createToken } from '@/features/safety/create-token'
import { approveUpdate } from '@/features/updates/approve-update'
import { loadUpdate } from '@/features/updates/load-update'
import { readPublicUpdate } from '@/features/updates/read-public-update'
import { readUpdate } from '@/features/updates/read-update'
import { reopenUpdate } from '@/features/updates/reopen-update'
import { requestApproval } from '@/features/updates/request-approval'
import { saveUpdate } from '@/features/updates/save-update'
import { sendUpdate } from '@/features/updates/send-update'
import { translateUpdate } from '@/features/updates/translate-update'
import { createOrganiser } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { openMails } from './outbox-fixture'
import { createUpdates, type Updates } from './updates-fixture'

const database = await createTestDatabase()
const { owner } = database
const hour = 3_600_000
let updates: Updates
beforeEach(async () => {
  updates = await createUpdates(database)
})

const revisionOf = async (id: string) => (await updates.read(id)).revision
const approve = async (
  id: string,
  by = updates.second,
  given: { revision?: number; token?: string; now?: Date } = {},
) =>
  approveUpdate(updates.context(given.now), {
    update: await updates.load(id, by),
    revision: given.revision ?? (await revisionOf(id)),
    ...(given.token === undefined ? {} : { token: given.token }),
  })

/** Saves a draft as it is, with another title. */
async function save(id: string, by = updates.author, title = 'Another title') {
  const update = await loadUpdate(updates.context(), by, 'edit', id)
  if (!update) throw new Error('Not found')
  const form = await readUpdate({ db: owner }, update)
  const translations = form.translations.map((text) => (text.locale === 'en' ? { ...text, title } : text))
  return saveUpdate(updates.context(), { update, form: { ...form, translations } })
}

/** Writes the Russian of a draft, as translators do. */
async function translate(id: string, by: { id: string }) {
  const update = await loadUpdate(updates.context(), by, 'translate', id)
  if (!update) throw new Error('Not found')
  const text = { locale: 'ru', title: 'Другой', summary: 'Другой', text: 'Другой' }
  return translateUpdate(updates.context(), { update, form: { revision: await revisionOf(id), ...text } })
}

describe('an update is approved', () => {
  test('by another than who wrote it, and only then sent', async () => {
    const { id } = await updates.write()
    expect(await sendUpdate(updates.context(), { update: await updates.load(id) })).toEqual({
      ok: false,
      reason: 'not-now',
    })
    expect(await approve(id, updates.author)).toEqual({ ok: false, reason: 'second' })
    expect(await readPublicUpdate(updates.context(), id, 'en')).toBeUndefined()
    expect(await approve(id)).toEqual({ ok: true })
    expect(await approve(id)).toEqual({ ok: true })
    expect(await readPublicUpdate(updates.context(), id, 'ru')).toMatchObject({ text: { title: 'Первый ответ' } })
    expect(await sendUpdate(updates.context(), { update: await updates.load(id, updates.author) })).toEqual({
      ok: true,
    })
  })

  test('not by who changed it last, though another began it', async () => {
    const { id } = await updates.write()
    expect(await save(id, updates.second)).toMatchObject({ ok: true })
    expect(await approve(id, updates.second)).toEqual({ ok: false, reason: 'second' })
    const third = await createOrganiser(owner, { teamId: updates.teamId })
    expect(await approve(id, updates.author), 'there is one who wrote nothing').toEqual({ ok: false, reason: 'second' })
    expect(await approve(id, third)).toEqual({ ok: true })
  })

  test('not by who wrote its latest translation, nor by who wrote the other language', async () => {
    const { id } = await updates.write()
    expect(await translate(id, updates.second)).toMatchObject({ ok: true })
    for (const one of [updates.second, updates.author])
      expect(await approve(id, one)).toEqual({ ok: false, reason: 'second' })
    const third = await createOrganiser(owner, { teamId: updates.teamId })
    expect(await approve(id, third)).toEqual({ ok: true })
  })

  test('not by a translator who comes to be an organiser, however much another writes after them', async () => {
    const translator = await createOrganiser(owner, { teamId: updates.teamId, role: 'translator' })
    const { id } = await updates.write()
    await translate(id, translator)
    await owner.membership.update({
      where: { teamId_organiserId: { teamId: updates.teamId, organiserId: translator.id } },
      data: { role: 'organiser' },
    })
    await save(id)
    expect(await approve(id, translator)).toEqual({ ok: false, reason: 'second' })
    expect(await approve(id, updates.second)).toEqual({ ok: true })
  })

  test('where both of a team have written, by the one who has the last word in no language', async () => {
    const { id } = await updates.write()
    await translate(id, updates.second)
    await save(id, updates.second)
    expect(await approve(id, updates.second)).toEqual({ ok: false, reason: 'second' })
    expect(await approve(id, updates.author)).toEqual({ ok: true })
  })

  test('also by who saved it and changed nothing', async () => {
    const { id } = await updates.write()
    await save(id)
    await save(id, updates.second)
    expect(await approve(id, updates.second)).toEqual({ ok: true })
  })

  test('not by its author after a translator, who approves nothing', async () => {
    const translator = await createOrganiser(owner, { teamId: updates.teamId, role: 'translator' })
    const { id } = await updates.write()
    expect(await translate(id, translator)).toMatchObject({ ok: true })
    expect(await approve(id, updates.author)).toEqual({ ok: false, reason: 'second' })
    expect(await approve(id)).toEqual({ ok: true })
  })

  test('as it was looked at: what changed meanwhile is looked at again', async () => {
    const { id } = await updates.write()
    const revision = await revisionOf(id)
    await save(id)
    expect(await approve(id, updates.second, { revision })).toEqual({ ok: false, reason: 'changed' })
    expect(await updates.read(id)).toMatchObject({ state: 'draft', publishedAt: null })
  })

  test('when nothing is missing in its own language and the campaign is public', async () => {
    const { id } = await updates.write({ texts: { en: { title: 'T', summary: '', text: 'T' } } })
    expect(await approve(id)).toMatchObject({ ok: false, reason: 'incomplete' })
    const whole = await updates.write()
    await owner.campaign.update({ where: { id: updates.campaign.id }, data: { state: 'draft' } })
    expect(await approve(whole.id)).toEqual({ ok: false, reason: 'campaign-not-public' })
  })

  test('and does not change any more, unless it is taken back', async () => {
    const { id } = await updates.write()
    await approve(id)
    expect(await save(id)).toEqual({ ok: false, reason: 'closed' })
    expect(await reopenUpdate(updates.context(), { update: await updates.load(id) })).toEqual({ ok: true })
    expect(await readPublicUpdate(updates.context(), id, 'en')).toBeUndefined()
    expect(await save(id)).toMatchObject({ ok: true })
    expect(await approve(id, updates.author)).toEqual({ ok: false, reason: 'second' })
  })
})

describe('an organiser who is alone', () => {
  let id: string
  beforeEach(async () => {
    id = (await updates.write()).id
    await owner.organiser.update({ where: { id: updates.second.id }, data: { removedAt: new Date() } })
  })
  const ask = async () =>
    requestApproval(updates.context(), { update: await updates.load(id, updates.author), locale: 'en' })
  const links = () => openMails(database, 'approve_update')
  const mailed = async () => {
    const mail = (await links()).find(({ row }) => row.aboutId === id)
    if (!mail) throw new Error('No mail')
    return mail
  }
  const tomorrow = () => new Date(Date.now() + 24 * hour + 60_000)

  test('approves by a link that leaves a day after they asked', async () => {
    expect(await approve(id, updates.author)).toEqual({ ok: false, reason: 'mail-first' })
    expect(await ask()).toEqual({ ok: true })
    const { token, email, row } = await mailed()
    expect(email).toBe(updates.author.email)
    expect(row.runAt.getTime()).toBeGreaterThan(Date.now() + 23.9 * hour)
    expect(await approve(id, updates.author, { token })).toEqual({ ok: false, reason: 'mail-first' })
    expect(await approve(id, updates.author, { token, now: tomorrow() })).toEqual({ ok: true })
  })

  test('not by a link that was made up, nor by one for another text', async () => {
    await ask()
    const { token } = await mailed()
    for (const forged of ['', createToken(), `${token}x`, token.toUpperCase()])
      expect(await approve(id, updates.author, { token: forged, now: tomorrow() })).toMatchObject({
        reason: 'mail-first',
      })
    const other = await updates.write()
    expect(await approve(other.id, updates.author, { token, now: tomorrow() })).toMatchObject({ reason: 'mail-first' })
  })

  test('not by the link to a text that was changed since', async () => {
    await ask()
    const { token } = await mailed()
    await save(id)
    expect(await approve(id, updates.author, { token, now: tomorrow() })).toEqual({ ok: false, reason: 'mail-first' })
    expect((await links()).filter(({ row }) => row.aboutId === id)).toEqual([])
  })

  test('is not alone once another may approve', async () => {
    await ask()
    const { token } = await mailed()
    await owner.organiser.update({ where: { id: updates.second.id }, data: { removedAt: null } })
    expect(await approve(id, updates.author, { token, now: tomorrow() })).toEqual({ ok: false, reason: 'second' })
    expect(await ask()).toEqual({ ok: false, reason: 'second' })
  })
})

test('a translator and a stranger do not find what they may not approve', async () => {
  const { id } = await updates.write()
  const other = await createUpdates(database)
  expect(await loadUpdate(updates.context(), other.second, 'see', id)).toBeNull()
  await owner.membership.update({
    where: { teamId_organiserId: { teamId: updates.teamId, organiserId: updates.second.id } },
    data: { role: 'translator' },
  })
  expect(await loadUpdate(updates.context(), updates.second, 'publish', id)).toBeNull()
  expect(await loadUpdate(updates.context(), updates.second, 'translate', id)).toMatchObject({ id })
})

test('one campaign begins with two updates in seven days, and not with a third at the same moment', async () => {
  const day = 24 * hour
  const drafts = [await updates.write(), await updates.write(), await updates.write()]
  const [first, second, third] = drafts.map(({ id }) => id)
  if (!first || !second || !third) throw new Error('Three were written')
  const now = new Date()
  expect(await updates.send(first, now)).toEqual({ ok: true })
  for (const id of [second, third]) await approve(id)
  const sent = await Promise.all(
    [second, third].map(async (id) => sendUpdate(updates.context(now), { update: await updates.load(id) })),
  )
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
  const from = new Date(now.getTime() + 7 * day)
  expect(sent.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'too-many', from })
  const left = (await updates.read(second)).state === 'sending' ? third : second
  expect(await sendUpdate(updates.context(from), { update: await updates.load(left) })).toEqual({ ok: true })
})
