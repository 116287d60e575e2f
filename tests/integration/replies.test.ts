import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { newMail } from '@/features/outbox/queue-mail'
import { decideReply } from '@/features/replies/decide-reply'
import { listPublishedReplies } from '@/features/replies/list-replies'
import { loadReply } from '@/features/replies/load-reply'
import { matchReply } from '@/features/replies/match-reply'
import { readMailbox } from '@/features/replies/read-mailbox'
import { recordReply } from '@/features/replies/record-reply'
import { saveMailbox } from '@/features/replies/save-mailbox'
import type { MailboxInput, ReplyForm } from '@/features/replies/schema'
import { translateReply } from '@/features/replies/translate-reply'
import { createCode } from '@/features/safety/create-token'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { readMailboxes } from '@/worker/read-mailboxes'
import { createTestDatabase } from './harness'

const { owner: db, web, worker, keys } = await createTestDatabase()
const now = new Date('2016-06-01T10:00:00Z')
const context = { db: web, now, keys: keys.web }
const reading = { db: worker, now, keys: keys.worker }

const imap = hoodiecrow({
  plugins: ['ID', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'ENABLE', 'LITERALPLUS', 'UNSELECT'],
  users: { replies: { password: 'sesame' } },
  storage: { INBOX: { messages: [] } },
})
await new Promise<void>((resolve) => imap.listen(0, resolve))
const { port } = imap.server.address() as AddressInfo
afterAll(() => new Promise<void>((resolve) => imap.close(resolve)))

const mailbox: MailboxInput = {
  address: 'replies@example.org',
  host: '127.0.0.1',
  port,
  secure: false,
  username: 'replies',
  password: 'sesame',
  folder: 'INBOX',
  enabled: true,
}
const written: ReplyForm = {
  channel: 'post',
  receivedOn: '2016-05-30',
  reference: '',
  subject: 'Your letter',
  locale: 'en',
  text: 'We have received your letter.',
}

function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('not found')
  return thing
}

function deliver(headers: Record<string, string>, text: string): void {
  const lines = Object.entries({
    From: 'Embassy <office@mission.example.org>',
    'Message-ID': `<${randomUUID()}@m>`,
    ...headers,
  })
  const raw = [...lines.map(([name, value]) => `${name}: ${value}`), '', text].join('\r\n')
  imap.appendMessage('INBOX', [], new Date('2016-05-31'), raw)
}

let organiser = { id: '' }
let campaignId = ''
let reference = ''
let letterId = ''
beforeEach(async () => {
  const { id: teamId } = await createTeam(db)
  organiser = await createOrganiser(db, { teamId })
  campaignId = (await createCampaign(db, { teamId })).id
  const { id: modelLetterId } = await createModelLetter(db, { campaignId })
  const addressee = await createAddressee(db, {})
  const letter = await createLetter(db, {
    modelLetterId,
    addresseeId: addressee.id,
    datedOn: new Date('2016-05-25'),
    published: { subject: 'Land protests', text: 'Excellency, …' },
    deliveries: [
      { channel: 'by_hand', state: 'recorded', outcome: 'reply_promised', outcomeOn: new Date('2016-05-25') },
    ],
  })
  letterId = letter.id
  reference = createCode()
  await db.letter.update({ where: { id: letterId }, data: { reference } })
  await db.mailbox.deleteMany()
})

const edited = async () => found(await loadCampaign(context, organiser, 'edit', campaignId))
const moderated = async (id: string) => found(await loadReply(context, organiser, 'moderateReplies', id))
const replies = () => db.reply.findMany({ where: { campaignId }, orderBy: { createdAt: 'asc' } })
const outcomeOf = async () =>
  (await db.delivery.findFirstOrThrow({ where: { letterId }, select: { outcome: true } })).outcome

describe("a campaign's mailbox", () => {
  test('gives its mails once each, tied to the letter whose reference they bear', async () => {
    await saveMailbox(context, { campaign: await edited(), form: mailbox })
    deliver({ Subject: `Re: [${reference}] Land protests` }, 'Thank you for your letter.')
    deliver({ Subject: 'Hello', 'Content-Type': 'text/html' }, '<p>Who <b>are</b> you?<script>alert(1)</script></p>')
    await readMailboxes(reading, { allowed: ['127.0.0.1'] })
    await readMailboxes(reading, { allowed: ['127.0.0.1'] })
    const [named, other, ...rest] = await replies()
    expect(named).toMatchObject({ letterId, state: 'received', channel: 'mail', text: 'Thank you for your letter.' })
    expect(other).toMatchObject({ letterId: null, state: 'received', text: 'Who are you?' })
    expect(rest).toEqual([])
    expect(JSON.stringify([named, other])).not.toContain('mission.example.org')
  })

  test('answers to our own mail are known by it; answering machines are put away', async () => {
    const { deliveries } = await db.letter.findUniqueOrThrow({ where: { id: letterId }, include: { deliveries: true } })
    const mail = newMail(context, {
      kind: 'letter',
      locale: 'en',
      payload: { to: 'addressee', email: 'a@example.org' },
      aboutId: letterId,
    })
    const row = await db.outboxMail.create({
      data: { ...mail, delivery: { connect: { id: found(deliveries[0]).id } } },
    })
    await saveMailbox(context, { campaign: await edited(), form: mailbox })
    deliver({ Subject: 'Re:', 'In-Reply-To': `<${row.messageId}@post.example.org>` }, 'Noted.')
    deliver({ Subject: 'Out of office', 'Auto-Submitted': 'auto-replied' }, 'I am away.')
    await readMailboxes(reading, { allowed: ['127.0.0.1'] })
    const all = await replies()
    expect(all.find(({ text }) => text === 'Noted.')).toMatchObject({ letterId, state: 'received' })
    expect(all.find(({ text }) => text === 'I am away.')).toMatchObject({ state: 'put_away' })
  })

  test('that cannot be opened says why, and hinders no other', async () => {
    await saveMailbox(context, { campaign: await edited(), form: { ...mailbox, password: 'wrong' } })
    await readMailboxes(reading, { allowed: ['127.0.0.1'] })
    const campaign = await edited()
    expect(await readMailbox(context, campaign)).toMatchObject({ trouble: 'sign-in', checkedAt: null })
    await saveMailbox(context, { campaign, form: { ...mailbox, folder: 'Nowhere' } })
    await readMailboxes(reading, { allowed: ['127.0.0.1'] })
    expect(await readMailbox(context, campaign)).toMatchObject({ trouble: 'folder' })
    await saveMailbox(context, { campaign, form: { ...mailbox, port: 1 } })
    await readMailboxes(reading, { allowed: ['127.0.0.1'] })
    expect(await readMailbox(context, campaign)).toMatchObject({ trouble: 'unreachable' })
    await saveMailbox(context, { campaign, form: mailbox })
    await saveMailbox(context, { campaign, form: { ...mailbox, password: '' } })
    await readMailboxes(reading, { allowed: ['127.0.0.1'] })
    expect(await readMailbox(context, campaign)).toMatchObject({ trouble: null, checkedAt: now })
  })

  test('its password is sealed: the web process cannot read it, and a first mailbox needs one', async () => {
    const campaign = await edited()
    expect(await saveMailbox(context, { campaign, form: { ...mailbox, password: '' } })).toEqual({
      ok: false,
      reason: 'password',
    })
    await saveMailbox(context, { campaign, form: mailbox })
    await expect(web.$queryRaw`SELECT sealed FROM mailboxes`).rejects.toThrow(/permission denied/)
    const rows = await db.$queryRaw<unknown[]>`SELECT * FROM mailboxes`
    expect(JSON.stringify(rows)).not.toContain('sesame')
  })

  test.each(['Sat, 1 Jan 99999 00:00:00 +0000', 'Thu, 1 Jan 1970 00:00:00 +0000', 'yesterday', ''])(
    'is read on past a mail of %j, which came when the server took it in',
    async (date) => {
      await saveMailbox(context, { campaign: await edited(), form: mailbox })
      deliver({ Subject: `Of no day ${date}`, Date: date }, 'Broken clocks.')
      deliver({ Subject: `After it ${date}` }, 'The next one.')
      await readMailboxes(reading, { allowed: ['127.0.0.1'] })
      expect(await db.mailbox.findFirst()).toMatchObject({ trouble: null })
      const ours = (await replies()).filter(({ subject }) => subject.endsWith(date.trim()))
      expect(ours.map(({ subject }) => subject.slice(0, 5))).toEqual(expect.arrayContaining(['Of no', 'After']))
      for (const { receivedOn } of ours) expect(receivedOn.getTime()).toBe(Date.UTC(2016, 4, 31))
    },
  )

  test.each<[string, Partial<MailboxInput>]>([
    ['host', { host: 'imap.elsewhere.example' }],
    ['port', { port: 4143 }],
    ['user', { username: 'somebody-else' }],
  ])('does not take its password along to another %s', async (_, change) => {
    await saveMailbox(context, { campaign: await edited(), form: { ...mailbox, secure: true } })
    const moved = { ...mailbox, secure: true, password: '', ...change }
    expect(await saveMailbox(context, { campaign: await edited(), form: moved })).toEqual({
      ok: false,
      reason: 'password',
    })
    expect(await db.mailbox.findFirst()).toMatchObject({ host: mailbox.host, port, username: mailbox.username })
  })

  test('does not send its password in the clear to begin with when it was sealed for TLS', async () => {
    await saveMailbox(context, { campaign: await edited(), form: { ...mailbox, secure: true } })
    const open = { ...mailbox, secure: false, password: '' }
    expect(await saveMailbox(context, { campaign: await edited(), form: open })).toMatchObject({ ok: false })
    const renamed = { ...mailbox, secure: true, password: '', folder: 'Letters', enabled: false }
    expect(await saveMailbox(context, { campaign: await edited(), form: renamed })).toEqual({ ok: true })
  })
})

describe('a reply that somebody writes down', () => {
  const record = async (changes: Partial<ReplyForm> = {}) => {
    const campaign = found(await loadCampaign(context, organiser, 'moderateReplies', campaignId))
    return recordReply(context, { campaign, form: { ...written, reference, ...changes } })
  }

  test('is shown to nobody before an organiser publishes it, and then is the outcome of its letter', async () => {
    const recorded = await record()
    if (!recorded.ok) throw new Error(recorded.reason)
    expect(await listPublishedReplies(context, letterId)).toEqual([])
    const reply = await moderated(recorded.id)
    await translateReply(context, { reply, form: { locale: 'ru', text: 'Мы получили ваше письмо.', translator: '' } })
    expect(await decideReply(context, { reply, state: 'published', answers: true })).toEqual({ ok: true })
    expect(await decideReply(context, { reply, state: 'published', answers: true })).toEqual({ ok: true })
    expect(await listPublishedReplies(context, letterId)).toMatchObject([
      { text: written.text, translations: [{ locale: 'ru', translator: null }] },
    ])
    expect(await outcomeOf()).toBe('reply_received')
    expect(await db.outcomeChange.count({ where: { delivery: { letterId } } })).toBe(1)
    await decideReply(context, { reply, state: 'put_away', answers: false })
    expect(await listPublishedReplies(context, letterId)).toEqual([])
  })

  test('is not published while nobody knows which letter it answers', async () => {
    const recorded = await record({ reference: '' })
    if (!recorded.ok) throw new Error(recorded.reason)
    const reply = await moderated(recorded.id)
    expect(await decideReply(context, { reply, state: 'published', answers: true })).toMatchObject({
      reason: 'no-letter',
    })
    expect(await matchReply(context, { reply, reference: 'QQQQ-QQQQ' })).toMatchObject({ reason: 'reference' })
    expect(await matchReply(context, { reply, reference: reference.toLowerCase() })).toEqual({ ok: true })
    expect(await decideReply(context, { reply, state: 'published', answers: false })).toEqual({ ok: true })
    expect(await outcomeOf()).toBe('reply_promised')
  })

  test('with a foreign reference or from the future is refused', async () => {
    expect(await record({ reference: 'QQQQ-QQQQ' })).toEqual({ ok: false, reason: 'reference' })
    expect(await record({ receivedOn: '2016-06-03' })).toEqual({ ok: false, reason: 'day' })
  })

  test('another team sees nothing of it', async () => {
    const recorded = await record()
    if (!recorded.ok) throw new Error(recorded.reason)
    const stranger = await createOrganiser(db, { teamId: (await createTeam(db)).id })
    expect(await loadReply(context, stranger, 'moderateReplies', recorded.id)).toBeNull()
  })
})
