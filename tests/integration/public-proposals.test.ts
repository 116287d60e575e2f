import { beforeEach, expect, test } from 'vitest'
import { loadTeam } from '@/features/access/load-team'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { leaseMails } from '@/features/outbox/lease-mails'
import { acceptProposal } from '@/features/public-proposals/accept-proposal'
import { answerProposal, listProposal, reopenProposal } from '@/features/public-proposals/answer-proposal'
import { confirmProposal, reviseProposal, withdrawProposal } from '@/features/public-proposals/change-own-proposal'
import { findLikeProposal } from '@/features/public-proposals/find-like-proposal'
import { listAnsweredProposals } from '@/features/public-proposals/list-answered-proposals'
import { listDeskProposals } from '@/features/public-proposals/list-desk-proposals'
import { listTakingTeams } from '@/features/public-proposals/list-taking-teams'
import { loadProposal } from '@/features/public-proposals/load-proposal'
import { purgeProposals } from '@/features/public-proposals/purge-proposals'
import { readDeskProposal } from '@/features/public-proposals/read-desk-proposal'
import { readOwnProposal } from '@/features/public-proposals/read-own-proposal'
import { replayProposals } from '@/features/public-proposals/replay-proposals'
import { requestProposal } from '@/features/public-proposals/request-proposal'
import { saveProposalRules } from '@/features/public-proposals/save-proposal-rules'
import { type ProposalInput, readProposalForm } from '@/features/public-proposals/schema'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
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

let teamId = ''
let campaignId = ''
let organiser = { id: '' }
beforeEach(async () => {
  await owner.publicProposal.deleteMany()
  await owner.proposalRules.deleteMany()
  await owner.outboxMail.deleteMany()
  teamId = (await createTeam(owner)).id
  organiser = await createOrganiser(owner, { teamId })
  campaignId = (await createCampaign(owner, { teamId })).id
  const team = await loadTeam(context(), organiser, 'edit', teamId)
  if (!team) throw new Error('not found')
  const form = { takesPetitions: true, takesEvents: true, answerDays: 10, keptDays: 20 }
  await saveProposalRules(context(), { team, form })
})

const plain: ProposalInput = {
  title: 'Open the archive of the trial',
  what: 'That everybody may read the files.',
  why: 'Nobody has seen them.',
  target: 'The Supreme Court',
  ...{ town: '', day: '', email: 'nadia@mail.example', consent: 'yes' },
}

/** Somebody has proposed something and confirmed it: the token of their page, and the id. */
async function propose(form: Partial<ProposalInput> = {}, kind: 'petition' | 'event' = 'petition') {
  await owner.outboxMail.deleteMany()
  await requestProposal(context(), { teamId, kind, locale: 'en', form: { ...plain, ...form } })
  const [mail] = await openMails(database, 'proposal_link')
  const token = mail?.token ?? ''
  expect(await confirmProposal(context(), { token })).toEqual({ ok: true })
  await owner.outboxMail.deleteMany()
  return { token, id: (await readOwnProposal(context(), token))?.id ?? '' }
}

async function load(id: string) {
  const proposal = await loadProposal(context(), organiser, 'edit', id)
  if (!proposal) throw new Error('not found')
  const read = await readDeskProposal(context(), proposal, 'en')
  return { proposal, step: read.step, read }
}

/** What is mailed to whoever proposed something. */
async function mailed(now = start) {
  const rows = await leaseMails(working(now), 100)
  const composed = await Promise.all(
    rows.map((mail) => composeMail({ ...working(now), mail, siteUrl: 'https://sign.example.net' })),
  )
  return composed.flatMap((one) => (one.ok ? [{ to: one.mail.email, text: one.mail.text }] : []))
}

const waiting = (now = start) => listDeskProposals(context(now), organiser, { state: 'waiting', after: undefined })

test('a proposal is confirmed, waits, is overdue, is sent back with a question, comes again and becomes a draft', async () => {
  for (const _ of ['once', 'twice'])
    await requestProposal(context(), { teamId, kind: 'petition', locale: 'en', form: plain })
  const mails = await openMails(database, 'proposal_link')
  expect(mails).toHaveLength(1)
  expect((await waiting()).proposals).toEqual([])
  const token = mails[0]?.token ?? ''
  for (const _ of ['once', 'twice']) expect(await confirmProposal(context(), { token })).toEqual({ ok: true })
  await owner.outboxMail.deleteMany()
  expect((await waiting(later(10))).proposals).toMatchObject([{ days: 10, isOverdue: false }])
  expect((await waiting(later(11))).proposals).toMatchObject([{ days: 11, isOverdue: true }])
  const [{ id } = { id: '' }] = (await waiting()).proposals
  const asked = await load(id)
  await answerProposal(context(), { ...asked, act: 'ask', answer: 'Which court?', listed: false })
  const [question] = await mailed()
  expect(question).toMatchObject({ to: 'nadia@mail.example' })
  expect(question?.text).toContain('Which court?')
  expect(question?.text).toContain(`/en/proposals/${token}`)
  // Whoever looked at it before cannot answer it now.
  expect(await answerProposal(context(), { ...asked, act: 'reject', answer: 'No', listed: false })).toMatchObject({
    ok: false,
  })
  const { email: _, consent: __, ...text } = plain
  await reviseProposal(context(later(20)), { token, form: { ...text, target: 'The Court of Appeal' } })
  expect((await waiting(later(21))).proposals).toMatchObject([{ days: 1, target: 'The Court of Appeal' }])
  const campaign = await loadCampaign(context(), organiser, 'edit', campaignId)
  if (!campaign) throw new Error('not found')
  const again = await load(id)
  const words = { answer: 'With pleasure.', listed: true, eventKind: 'picket' as const }
  const outcome = await acceptProposal(context(), { ...again, campaign, ...words })
  if (!outcome.ok) throw new Error(outcome.reason)
  const draft = await owner.petition.findUniqueOrThrow({
    where: { id: outcome.madeId },
    select: { state: true, campaignId: true, versions: { select: { translations: true } } },
  })
  expect(draft).toMatchObject({ state: 'draft', campaignId })
  expect(draft.versions[0]?.translations).toMatchObject([
    { title: plain.title, text: plain.what, whatWeNote: plain.why, addresseeLine: 'The Court of Appeal' },
  ])
  // Both or neither: whoever accepts it a second time makes no second draft.
  expect(await acceptProposal(context(), { ...again, campaign, ...words })).toEqual({ ok: false, reason: 'changed' })
  expect(await owner.petition.count({ where: { campaignId } })).toBe(1)
  expect((await mailed())[0]?.text).toContain('With pleasure.')
  const listed = () => listAnsweredProposals(context(), { most: 5 })
  expect((await listed()).proposals).toMatchObject([{ state: 'accepted', answer: 'With pleasure.', made: undefined }])
  await owner.petition.update({ where: { id: outcome.madeId }, data: { state: 'open' } })
  expect((await listed()).proposals).toMatchObject([{ made: { kind: 'petition', id: outcome.madeId } }])
})

test('a rejection is told with its reason, and can be taken back before anybody hears of it', async () => {
  const { id } = await propose()
  await answerProposal(context(), { ...(await load(id)), act: 'reject', answer: 'We have one.', listed: true })
  expect((await listAnsweredProposals(context(), { most: 5 })).proposals).toMatchObject([
    { state: 'rejected', answer: 'We have one.' },
  ])
  await reopenProposal(context(), await load(id))
  expect((await listAnsweredProposals(context(), { most: 5 })).proposals).toEqual([])
  expect(await mailed()).toEqual([])
  await answerProposal(context(), { ...(await load(id)), act: 'reject', answer: 'Not ours.', listed: false })
  expect((await mailed()).map(({ text }) => text.includes('Not ours.'))).toEqual([true])
  const { proposal } = await load(id)
  expect(await listProposal(context(), { proposal, listed: true })).toEqual({ ok: true })
  expect(await listProposal(context(), { proposal, listed: true })).toMatchObject({ ok: false })
})

test('an event has a town and a day to come, a petition somebody whom it asks', () => {
  const read = (kind: 'petition' | 'event', form: Partial<ProposalInput>) =>
    readProposalForm({ ...plain, ...form }, { kind, now: start })
  expect(read('petition', { target: '' })).toEqual({ ok: false, errors: { target: 'target.empty' } })
  expect(read('event', {})).toEqual({ ok: false, errors: { town: 'town.empty' } })
  expect(read('event', { town: 'Vienna', day: '2026-04-30' })).toEqual({ ok: false, errors: { day: 'day.past' } })
  expect(read('event', { town: 'Vienna', day: 'tomorrow' })).toEqual({ ok: false, errors: { day: 'day.wrong' } })
  expect(read('event', { town: 'Vienna', day: '2026-05-01' })).toMatchObject({ ok: true, value: { target: '' } })
  expect(read('petition', { what: '[['.repeat(2_000) })).toMatchObject({ ok: false })
})

test('an event becomes a draft with its town, and nobody of another team decides', async () => {
  const { id } = await propose({ town: 'Vienna', day: '2026-06-01', target: '' }, 'event')
  const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })
  expect(await loadProposal(context(), stranger, 'edit', id)).toBeNull()
  expect((await listDeskProposals(context(), stranger, { state: 'waiting', after: undefined })).proposals).toEqual([])
  const campaign = await loadCampaign(context(), organiser, 'edit', campaignId)
  if (!campaign) throw new Error('not found')
  const given = { campaign, answer: '', listed: false, eventKind: 'meeting' as const }
  const outcome = await acceptProposal(context(), { ...(await load(id)), ...given })
  if (!outcome.ok) throw new Error(outcome.reason)
  const event = await owner.event.findUniqueOrThrow({ where: { id: outcome.madeId } })
  expect(event).toMatchObject({ kind: 'meeting', state: 'draft', city: 'Vienna', startsLocal: '2026-06-01T12:00' })
})

test('what there is already is found by its title, whatever its language', async () => {
  const text = (title: string) => ({ title, summary: '', text: '', addresseeLine: '' })
  await createPetition(owner, keys.web, {
    campaignId,
    versions: [{ texts: { en: text('Open the archives of the trial'), ru: text('Откройте архив суда') } }],
  })
  await owner.campaign.update({ where: { id: campaignId }, data: { state: 'published' } })
  const like = async (title: string) => (await findLikeProposal(context(), { title })).map(({ what }) => what)
  expect(await like(plain.title)).toContain('petition')
  expect(await like('Открыть архив суда')).toEqual(['petition'])
  expect(await like('A bridge over the river')).toEqual([])
})

test('who proposed is sealed, and deleted days after the answer; what is not on the list goes with it', async () => {
  const canaries = { email: 'kanareva@mail.example' }
  const hidden = await propose(canaries)
  const listed = await propose({ ...canaries, title: 'Another one' })
  const look = lookingFor(canaries)
  for (const { table, text } of await tablesOf(database)) expect(look(Buffer.from(text)), table).toEqual([])
  await expect(web.$queryRaw`SELECT sealed FROM public_proposals`).rejects.toThrow(/permission denied/)
  await answerProposal(context(), { ...(await load(hidden.id)), act: 'reject', answer: 'No.', listed: false })
  await answerProposal(context(), { ...(await load(listed.id)), act: 'reject', answer: 'No.', listed: true })
  await requestProposal(context(), { teamId, kind: 'petition', locale: 'en', form: { ...plain, title: 'Unconfirmed' } })
  await purgeProposals(working(later(6)))
  expect(await owner.publicProposal.count()).toBe(3)
  await purgeProposals(working(later(7)))
  await purgeProposals(working(later(19)))
  expect(await owner.publicProposal.count()).toBe(2)
  await purgeProposals(working(later(20)))
  expect(await owner.publicProposal.findMany({ select: { id: true, sealed: true, keyId: true } })).toEqual([
    { id: listed.id, sealed: null, keyId: null },
  ])
  // Nobody can be told any more, and whoever has the link can still take it back.
  await reopenProposal(context(later(21)), await load(listed.id))
  await answerProposal(context(later(21)), { ...(await load(listed.id)), act: 'reject', answer: 'No.', listed: true })
  expect(await mailed(later(21))).toEqual([])
  const row = await owner.publicProposal.findUniqueOrThrow({ where: { id: listed.id } })
  expect(await withdrawProposal(context(later(22)), { token: listed.token })).toEqual({ ok: true })
  await owner.publicProposal.create({ data: row })
  for (const _ of ['once', 'twice']) await replayProposals({ db: owner })
  expect(await owner.publicProposal.count()).toBe(0)
})

test('nothing is taken until a team says so, nor confirmed once it takes none any more', async () => {
  expect((await listTakingTeams(context())).map(({ id }) => id)).toEqual([teamId])
  await requestProposal(context(), { teamId, kind: 'petition', locale: 'en', form: plain })
  await owner.proposalRules.update({ where: { teamId }, data: { takesPetitions: false } })
  const [mail] = await openMails(database, 'proposal_link')
  const token = mail?.token ?? ''
  expect(await confirmProposal(context(), { token })).toEqual({ ok: false, reason: 'closed' })
  await owner.proposalRules.update({ where: { teamId }, data: { takesEvents: false } })
  expect(await listTakingTeams(context())).toEqual([])
})
