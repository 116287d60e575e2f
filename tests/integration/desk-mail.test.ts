import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { loadTeam } from '@/features/access/load-team'
import { resendLetter } from '@/features/letters/resend-letter'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { countFaults, listTroubledMails } from '@/features/outbox/list-troubled-mails'
import { newMail } from '@/features/outbox/queue-mail'
import { retryMails } from '@/features/outbox/retry-mails'
import { mailKinds } from '@/features/outbox/schema'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import type { MailState } from '@/generated/prisma/enums'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createEndorsement } from '@/tests/factories/endorsements'
import { createEvent } from '@/tests/factories/events'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web, keys } = await createTestDatabase()
const now = new Date()
const hour = 3_600_000
const context = { db: web, now, keys: keys.web }

function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('not found')
  return thing
}

async function createTroubledTeam({ email = 'embassy@example.org' as string | null, demo = false } = {}) {
  const { id: teamId } = await createTeam(owner)
  const organiser = await createOrganiser(owner, { teamId, role: 'organiser' })
  const { id: campaignId } = await createCampaign(owner, { teamId, demo })
  const { id: modelLetterId } = await createModelLetter(owner, { campaignId })
  const addressee = await createAddressee(owner, email ? { email } : {})
  const letter = await createLetter(owner, {
    modelLetterId,
    addresseeId: addressee.id,
    deliveries: [{ channel: 'our_mail', state: 'failed' }],
  })
  await owner.letter.update({ where: { id: letter.id }, data: { purgeAfter: new Date(now.getTime() + 48 * hour) } })
  const delivery = await owner.delivery.findFirstOrThrow({ where: { letterId: letter.id } })
  const mail = async (state: MailState, lastCode: string | null, runAt = now) =>
    owner.outboxMail.create({
      data: {
        ...newMail(context, {
          kind: 'letter',
          locale: 'en',
          payload: { to: 'addressee', email: 'old@example.org' },
          aboutId: letter.id,
        }),
        delivery: { connect: { id: delivery.id } },
        state,
        lastCode,
        runAt,
      },
      select: { id: true },
    })
  const team = found(await loadTeam(context, organiser, 'watchMail', teamId))
  const permitted = found(await loadModelLetter(context, organiser, 'publish', modelLetterId))
  return { team, letter: permitted, addressee, letterId: letter.id, deliveryId: delivery.id, mail }
}

let here: Awaited<ReturnType<typeof createTroubledTeam>>
beforeEach(async () => {
  await owner.outboxMail.deleteMany({})
  here = await createTroubledTeam()
})

describe('mails in trouble', () => {
  test('are those of the team, without anybody’s address', async () => {
    const theirs = await createTroubledTeam()
    await here.mail('failed', '550')
    await here.mail('due', null)
    await here.mail('sent', '250')
    await theirs.mail('failed', '550')
    const troubled = await listTroubledMails(context, here.team)
    expect(troubled).toMatchObject([{ kind: 'letter', state: 'failed', code: '550', about: { id: here.letter.id } }])
    expect(JSON.stringify(troubled)).not.toContain('@')
  })

  test('about an organisation behind a campaign, or about an event, lead to their pages', async () => {
    const { team } = await createTroubledTeam()
    const { id: campaignId } = await createCampaign(owner, { teamId: team.teamId })
    const { id: event } = await createEvent(owner, { campaignId })
    const officer = await createEndorsement(owner, keys.web, { campaignId, name: 'Union' })
    for (const [about, aboutId] of [
      ['endorsements', officer],
      ['events', event],
    ] as const) {
      const payload = { token: 'x'.repeat(43) }
      const mail = newMail(context, { kind: 'endorsement_link', locale: 'en', payload, aboutId })
      await owner.outboxMail.create({
        data: { ...mail, about, state: 'failed', lastCode: '550' },
        select: { id: true },
      })
    }
    expect((await listTroubledMails(context, team)).map(({ about }) => about)).toEqual(
      expect.arrayContaining([
        { kind: 'campaign', id: campaignId },
        { kind: 'event', id: event },
      ]),
    )
  })

  test('are shown when their kind is none that there is', async () => {
    const { id } = await here.mail('failed', 'unknown-kind')
    await owner.outboxMail.update({ where: { id }, data: { kind: 'toString' } })
    expect(await listTroubledMails(context, here.team)).toMatchObject([{ id, kind: null, state: 'failed' }])
  })

  test('are summed up by what the servers said', async () => {
    await here.mail('failed', '550')
    await here.mail('failed', '550')
    await here.mail('due', '451')
    expect(await countFaults(context)).toEqual([
      { code: '550', state: 'failed', count: 2 },
      { code: '451', state: 'due', count: 1 },
    ])
  })

  test('that wait for another try are due at once when the organiser says so, and no others', async () => {
    const theirs = await createTroubledTeam()
    const later = new Date(now.getTime() + hour)
    const waiting = await here.mail('due', '451', later)
    const uncertain = await here.mail('unknown', 'ambiguous', later)
    const foreign = await theirs.mail('due', '451', later)
    expect(await retryMails(context, { team: here.team })).toEqual({ ok: true, count: 1 })
    const dueAt = async (id: string) => (await owner.outboxMail.findUniqueOrThrow({ where: { id } })).runAt
    expect(await dueAt(waiting.id)).toEqual(now)
    expect(await dueAt(uncertain.id)).toEqual(later)
    expect(await dueAt(foreign.id)).toEqual(later)
  })
})

describe('a team with nothing in trouble', () => {
  test('is answered at once, whatever others have in trouble', async () => {
    const theirs = await createTroubledTeam()
    const later = new Date(now.getTime() + hour)
    const { id } = await theirs.mail('due', '451', later)
    const many = 28_000
    await owner.$executeRaw`
      INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, key_id, message_id, state, attempts, last_code, run_at)
      SELECT gen_random_uuid(), kind, priority, about, about_id, locale, key_id, 'many-' || number, state, 1, last_code, run_at
      FROM outbox_mails, generate_series(2, ${many}::int) AS number WHERE id = ${id}::uuid`
    await owner.$executeRaw`ANALYZE outbox_mails`
    const carrying = performance.now()
    expect(await owner.outboxMail.findMany()).toHaveLength(many)
    const began = performance.now()
    expect(await listTroubledMails(context, here.team)).toEqual([])
    expect(await retryMails(context, { team: here.team })).toEqual({ ok: true, count: 0 })
    // Carrying all of theirs here once would be dearer already.
    expect(performance.now() - began).toBeLessThan(began - carrying)
    expect(await listTroubledMails(context, theirs.team)).toHaveLength(100)
    expect(await retryMails(context, { team: theirs.team })).toEqual({ ok: true, count: 1000 })
    const waiting = await owner.outboxMail.count({ where: { runAt: later } })
    expect(waiting).toBe(many - 1000)
    await owner.outboxMail.deleteMany({})
  })
})

describe('a letter whose mail was refused', () => {
  const queued = () =>
    owner.outboxMail.findMany({
      where: { kind: 'letter', state: { in: ['due', 'waiting'] } },
      select: { sealed: true, keyId: true },
    })

  test('goes again to the address the directory has now, once however often the button is pressed', async () => {
    const { id: mailId } = await here.mail('failed', '550')
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => resendLetter(context, { letter: here.letter, mailId })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const [mail, ...more] = await queued()
    expect(more).toEqual([])
    const payload = openAsWorker(keys.worker, { sealed: found(mail?.sealed), keyId: found(mail).keyId })
    expect(mailKinds.letter.payload.parse(payload)).toEqual({ to: 'addressee', email: 'embassy@example.org' })
    const delivery = await owner.delivery.findUniqueOrThrow({ where: { id: here.deliveryId } })
    expect(delivery).toMatchObject({ state: 'queued', attempt: 2 })
  })

  test('or came back later goes again, once, and stays on record as what came back', async () => {
    const { id: mailId } = await here.mail('sent', '5.2.2')
    const troubled = async () => (await listTroubledMails(context, here.team)).find(({ id }) => id === mailId)
    await owner.outboxMail.update({ where: { id: mailId }, data: { returned: 'complaint' } })
    expect(await troubled()).toMatchObject({ goesAgain: false })
    expect(await resendLetter(context, { letter: here.letter, mailId })).toEqual({ ok: false, reason: 'not-found' })
    await owner.outboxMail.update({ where: { id: mailId }, data: { returned: 'soft' } })
    expect(await troubled()).toMatchObject({ state: 'sent', returned: 'soft', goesAgain: true })
    const outcomes = await Promise.all([1, 2, 3].map(() => resendLetter(context, { letter: here.letter, mailId })))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await queued()).toHaveLength(1)
    const delivery = await owner.delivery.findUniqueOrThrow({ where: { id: here.deliveryId } })
    expect(delivery).toMatchObject({ state: 'queued', attempt: 2 })
    expect(await troubled()).toMatchObject({ state: 'sent', returned: 'soft', goesAgain: false })
  })

  test('of a demonstration goes to its own sender', async () => {
    const demo = await createTroubledTeam({ demo: true })
    const { id: mailId } = await demo.mail('failed', '550')
    expect(await resendLetter(context, { letter: demo.letter, mailId })).toEqual({ ok: true })
    const [mail] = await queued()
    const payload = openAsWorker(keys.worker, { sealed: found(mail?.sealed), keyId: found(mail).keyId })
    expect(payload).toEqual({ to: 'sender' })
  })

  test('stays where it is when it may have arrived, when there is no address, and when it is no longer kept', async () => {
    const resend = (mailId: string, letter = here.letter) => resendLetter(context, { letter, mailId })
    const uncertain = await here.mail('unknown', 'ambiguous-twice')
    expect(await resend(uncertain.id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await resend(randomUUID())).toEqual({ ok: false, reason: 'not-found' })
    const silent = await createTroubledTeam({ email: null })
    const unaddressed = await silent.mail('failed', '550')
    expect(await resend(unaddressed.id, silent.letter)).toEqual({ ok: false, reason: 'no-address' })
    expect(await resend(unaddressed.id)).toEqual({ ok: false, reason: 'not-found' })
    const failed = await here.mail('failed', '550')
    await owner.letter.update({ where: { id: here.letterId }, data: { purgeAfter: null } })
    expect(await resend(failed.id)).toEqual({ ok: false, reason: 'not-kept' })
    expect(await queued()).toEqual([])
  })
})
