import { beforeEach, expect, test } from 'vitest'
import { confirmContribution } from '@/features/discussions/confirm-contribution'
import { drawSum, isSumOf, readSum } from '@/features/discussions/draw-sum'
import { forgetClosed } from '@/features/discussions/forget-closed'
import { listContributions } from '@/features/discussions/list-contributions'
import { countWaitingContributions, listDeskContributions } from '@/features/discussions/list-desk-contributions'
import { loadContribution } from '@/features/discussions/load-contribution'
import { moderateContribution } from '@/features/discussions/moderate-contribution'
import { purgeContributions } from '@/features/discussions/purge-contributions'
import { readDiscussion, showDiscussion, takesAnswer } from '@/features/discussions/read-discussion'
import { readOwnContribution } from '@/features/discussions/read-own-contribution'
import { replayContributions } from '@/features/discussions/replay-contributions'
import { requestContribution } from '@/features/discussions/request-contribution'
import type { ContributionDecision } from '@/features/discussions/rules'
import { saveDiscussion } from '@/features/discussions/save-discussion'
import { type ContributionInput, readDiscussionForm } from '@/features/discussions/schema'
import { withdrawContribution } from '@/features/discussions/withdraw-contribution'
import { leaseMails } from '@/features/outbox/lease-mails'
import { loadStatement } from '@/features/statements/load-statement'
import { makeStatement } from '@/tests/factories/statements'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { composeMail } from '@/worker/compose-mail'
import { createTestDatabase } from './harness'
import { openMails } from './outbox-fixture'
import { lookingFor, tablesOf } from './stolen-fixture'

const database = await createTestDatabase()
const { owner, web, worker, keys } = database
const start = new Date('2026-05-01T12:00:00Z')
const later = (days: number) => new Date(start.getTime() + days * 86_400_000)
const context = (now = start) => ({ db: web, keys: keys.web, now })
const working = (now = start) => ({ db: worker, keys: keys.worker, now })

let statement = { id: '', teamId: '' }
let organiser = { id: '' }
beforeEach(async () => {
  await owner.outboxMail.deleteMany()
  await owner.discussion.deleteMany()
  const { id: teamId } = await createTeam(owner)
  organiser = await createOrganiser(owner, { teamId })
  statement = { id: (await makeStatement(owner, { teamId })).id, teamId }
  await owner.discussion.create({ data: { statementId: statement.id, closesOn: later(14) } })
})

const plain: ContributionInput = {
  ...{ text: 'I was there.', name: 'Nadia', language: 'en', email: 'nadia@mail.example', consent: 'yes' },
}
const write = (form: Partial<ContributionInput> = {}, nonce?: Buffer<ArrayBuffer>) =>
  requestContribution(context(), { statement, locale: 'en', form: { ...plain, ...form }, nonce })
const lastToken = async () => (await openMails(database, 'statement_comment')).at(-1)?.token ?? ''

/** Somebody has written a comment and confirmed it; the token of their page, and the id. */
async function contribute(text: string): Promise<{ token: string; id: string }> {
  await owner.outboxMail.deleteMany()
  await write({ text })
  const token = await lastToken()
  expect(await confirmContribution(context(), { token })).toEqual({ ok: true })
  return { token, id: (await readOwnContribution(context(), token))?.id ?? '' }
}

async function decide(id: string, decided: ContributionDecision) {
  const contribution = await loadContribution(context(), organiser, 'hideNames', id)
  if (!contribution) throw new Error('not found')
  return moderateContribution(context(), { contribution, ...decided })
}

const shown = async (below?: number) =>
  listContributions(context(), { statementId: statement.id, below, most: 2 }).then(({ contributions, next }) => ({
    texts: contributions.map(({ text }) => text),
    next,
  }))

test('a comment is confirmed by a button, read by a moderator, and shown; each step can be taken back', async () => {
  await write()
  expect(await write()).toEqual({ ok: true })
  const mails = await openMails(database, 'statement_comment')
  expect(mails).toHaveLength(1)
  const [mail] = await leaseMails(working(), 10)
  const composed = mail && (await composeMail({ ...working(), mail, siteUrl: 'https://sign.example.net' }))
  if (!composed?.ok) throw new Error('not composed')
  expect(composed.mail.email).toBe('nadia@mail.example')
  expect(composed.mail.text).not.toMatch(/I was there|miners/)
  const token = mails[0]?.token ?? ''
  // Opening the link changes nothing.
  expect((await readOwnContribution(context(), token))?.state).toBe('pending')
  expect(await countWaitingContributions(context(), organiser)).toBe(0)
  for (const _ of ['once', 'twice']) expect(await confirmContribution(context(), { token })).toEqual({ ok: true })
  const { contributions } = await listDeskContributions(
    context(),
    organiser,
    { state: 'waiting', after: undefined },
    'en',
  )
  expect(contributions).toMatchObject([{ text: 'I was there.', statement: { title: 'We stand with the miners' } }])
  const id = contributions[0]?.id ?? ''
  expect(await shown()).toEqual({ texts: [], next: undefined })
  expect(await decide(id, { act: 'show' })).toEqual({ ok: true })
  expect(await decide(id, { act: 'show' })).toEqual({ ok: false, reason: 'changed' })
  expect((await shown()).texts).toEqual(['I was there.'])
  expect(await decide(id, { act: 'refuse', reason: 'off_topic' })).toEqual({ ok: true })
  expect(await readOwnContribution(context(), token)).toMatchObject({ state: 'refused', reason: 'off_topic' })
  await decide(id, { act: 'reopen' })
  await decide(id, { act: 'show' })
  expect(await withdrawContribution(context(), { token })).toEqual({ ok: true })
  expect(await withdrawContribution(context(), { token })).toEqual({ ok: false })
  expect((await shown()).texts).toEqual([])
})

test('nobody of another team reads or decides, and nobody at all what was not confirmed', async () => {
  const { id } = await contribute('One')
  const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })
  expect(await loadContribution(context(), stranger, 'hideNames', id)).toBeNull()
  await owner.contribution.update({ where: { id }, data: { state: 'pending' } })
  expect(await loadContribution(context(), organiser, 'hideNames', id)).toBeNull()
})

test('comments are paged by their places, the newest first', async () => {
  for (const text of ['one', 'two', 'three']) await decide((await contribute(text)).id, { act: 'show' })
  const first = await shown()
  expect(first).toEqual({ texts: ['three', 'two'], next: 2 })
  expect(await shown(first.next)).toEqual({ texts: ['one'], next: undefined })
})

test('who wrote is sealed until they confirm, and known to nobody afterwards', async () => {
  const canaries = { email: 'kanareva@mail.example' }
  await write({ ...canaries, text: 'Before' })
  const token = await lastToken()
  const look = lookingFor(canaries)
  for (const { table, text } of await tablesOf(database)) expect(look(Buffer.from(text)), table).toEqual([])
  await expect(web.$queryRaw`SELECT sealed FROM contributions`).rejects.toThrow(/permission denied/)
  await confirmContribution(context(), { token })
  const rows = await owner.$queryRaw`SELECT sealed, key_id FROM contributions WHERE text = 'Before'`
  expect(rows).toEqual([{ sealed: null, key_id: null }])
})

test('a sum is ours, for one statement and once; the same form twice does no harm', async () => {
  const { forms } = keys.web
  const sum = drawSum(forms, 'one', start)
  const read = readSum(forms, 'one', sum.token, start)
  if (!read) throw new Error('not read')
  expect([isSumOf(read, ` ${read.a + read.b} `), isSumOf(read, '1'), isSumOf(read, '9'.repeat(99))]).toEqual([
    true,
    false,
    false,
  ])
  expect(readSum(forms, 'two', sum.token, start)).toBeUndefined()
  expect(readSum(forms, 'one', sum.token, later(2))).toBeUndefined()
  expect(readSum(forms, 'one', sum.token.replace(/^\d+/, '77'), start)).toBeUndefined()
  expect(await write({}, read.nonce)).toEqual({ ok: true })
  expect(await write({}, read.nonce)).toEqual({ ok: true })
  expect(await write({ text: 'Another' }, read.nonce)).toEqual({ ok: false, reason: 'spent' })
})

test('organisers ask a question of their own, and take answers however they are written', async () => {
  const reading = readDiscussionForm(
    {
      ...{ isOn: 'yes', closesOn: '2026-06-01', gate: 'question' },
      ...{
        'question-en': 'Which town?',
        'answers-en': 'Zhanaozen\n\nNovy Uzen',
        'question-ru': 'Какой город?',
        'answers-ru': 'Жаңаөзен',
      },
    },
    ['en', 'ru'],
  )
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  const own = await loadStatement(context(), organiser, 'edit', statement.id)
  if (!own) throw new Error('not found')
  await saveDiscussion(context(), { statement: own, form: reading.value })
  const discussion = await readDiscussion(context(), statement.id)
  if (!discussion) throw new Error('not saved')
  expect(showDiscussion(discussion, { locale: 'ru', originalLocale: 'en', now: start })?.question?.text).toBe(
    'Какой город?',
  )
  for (const answer of ['zhanaozen', ' ZHANAÖZEN! ', 'novy-uzen', 'жаңаөзен.'])
    expect([answer, takesAnswer(discussion, answer)]).toEqual([answer, true])
  for (const answer of ['', '!!!', 'Astana', 'Zhanaozen Astana']) expect(takesAnswer(discussion, answer)).toBe(false)
  const none = readDiscussionForm({ isOn: 'yes', closesOn: '2026-06-01', gate: 'question' }, ['en'])
  expect(none).toEqual({ ok: false, errors: { gate: 'no-question' } })
})

test('a closed discussion can be read and confirmed, one that is switched off neither', async () => {
  await write()
  const token = await lastToken()
  const asShown = async (now: Date) =>
    showDiscussion(await readDiscussion(context(), statement.id), { locale: 'en', originalLocale: 'en', now })
  expect((await asShown(later(14)))?.isOpen).toBe(true)
  expect((await asShown(later(15)))?.isOpen).toBe(false)
  expect(await forgetClosed(working(later(15)))).toBe(1)
  await owner.discussion.update({ where: { statementId: statement.id }, data: { isOn: false } })
  expect(await asShown(start)).toBeUndefined()
  expect(await confirmContribution(context(later(15)), { token })).toEqual({ ok: false, reason: 'off' })
  await owner.discussion.update({ where: { statementId: statement.id }, data: { isOn: true } })
  expect(await confirmContribution(context(later(15)), { token })).toEqual({ ok: true })
})

test('what nobody confirmed is gone after seven days, what was refused after thirty, and a backup brings nothing back', async () => {
  await write({ text: 'Never confirmed' })
  const refused = await contribute('Refused')
  await decide(refused.id, { act: 'refuse', reason: 'insult' })
  const kept = await contribute('Kept')
  await decide(kept.id, { act: 'show' })
  await purgeContributions(working(later(6)))
  const texts = async () =>
    (await owner.contribution.findMany({ where: { statementId: statement.id }, orderBy: { text: 'asc' } })).map(
      ({ text, state }) => `${text}: ${state}`,
    )
  expect(await texts()).toEqual(['Kept: shown', 'Never confirmed: pending', 'Refused: refused'])
  await purgeContributions(working(later(7)))
  await purgeContributions(working(later(30)))
  expect(await texts()).toEqual(['Kept: shown'])
  const [row] = await owner.contribution.findMany({ where: { id: kept.id } })
  await decide(kept.id, { act: 'reopen' })
  await owner.contribution.update({ where: { id: kept.id }, data: { state: 'shown', place: 1 } })
  await replayContributions({ db: owner })
  expect(await texts()).toEqual(['Kept: waiting'])
  await withdrawContribution(context(), { token: kept.token })
  if (row) await owner.contribution.create({ data: row })
  for (const _ of ['once', 'twice']) await replayContributions({ db: owner })
  expect(await texts()).toEqual([])
})
