import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'
import { afterAll } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { newMail } from '@/features/outbox/queue-mail'
import { saveMailbox } from '@/features/replies/save-mailbox'
import type { MailboxInput } from '@/features/replies/schema'
import { createCode } from '@/features/safety/create-token'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { readMailboxes } from '@/worker/read-mailboxes'
import type { TestDatabase } from './harness'

/** An IMAP server with one empty mailbox. */
export async function startImap() {
  const imap = hoodiecrow({
    plugins: ['ID', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'ENABLE', 'LITERALPLUS', 'UNSELECT'],
    users: { replies: { password: 'sesame' } },
    storage: { INBOX: { messages: [] } },
  })
  await new Promise<void>((resolve) => imap.listen(0, resolve))
  afterAll(() => new Promise<void>((resolve) => imap.close(resolve)))
  return {
    port: (imap.server.address() as AddressInfo).port,
    /** Puts a mail into the mailbox, byte for byte. */
    deliver: (mail: Buffer, at = new Date('2016-05-31T12:00:00Z')) =>
      imap.appendMessage('INBOX', [], at, mail.toString('latin1')),
    server: imap.server,
  }
}

/** A way to a server on which a line is cut whenever somebody asks for what `isCut` names. */
export async function startCutLine(port: number, isCut: (asked: string) => boolean): Promise<number> {
  const line: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    const end = () => {
      near.destroy()
      far.destroy()
    }
    near.on('error', end).on('close', end)
    far.on('error', end).on('close', end)
    far.pipe(near)
    near.on('data', (chunk) => {
      if (isCut(chunk.toString('latin1'))) end()
      else far.write(chunk)
    })
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  afterAll(() => new Promise<void>((resolve) => line.close(() => resolve())))
  return (line.address() as AddressInfo).port
}

export const now = new Date('2016-06-01T10:00:00Z')

/** A campaign with a letter that our mail brought to an embassy, and a mailbox in which answers arrive. */
export async function createMailboxFixture({ owner: db, web, worker, keys }: TestDatabase) {
  const context = { db: web, now, keys: keys.web }
  const { id: teamId } = await createTeam(db)
  const organiser = await createOrganiser(db, { teamId })
  const { id: campaignId } = await createCampaign(db, { teamId })
  const { id: modelLetterId } = await createModelLetter(db, { campaignId })
  const { id: addresseeId } = await createAddressee(db, { email: 'consul@embassy.example.org' })
  const letter = await createLetter(db, {
    modelLetterId,
    addresseeId,
    datedOn: new Date('2016-05-25'),
    published: { subject: 'Land protests', text: 'Excellency, …' },
    deliveries: [{ channel: 'our_mail', state: 'handed_over' }],
  })
  const reference = createCode()
  await db.letter.update({ where: { id: letter.id }, data: { reference } })
  const delivery = await db.delivery.findFirstOrThrow({ where: { letterId: letter.id } })
  const sent = newMail(context, {
    kind: 'letter',
    locale: 'en',
    payload: { to: 'addressee', email: 'a@example.org' },
    aboutId: letter.id,
  })
  const { messageId } = await db.outboxMail.create({
    data: { ...sent, delivery: { connect: { id: delivery.id } }, addresseeId, state: 'sent', sentAt: now },
  })
  return {
    context,
    organiser,
    campaignId,
    addresseeId,
    letterId: letter.id,
    deliveryId: delivery.id,
    reference,
    messageId,
    /** Names the mailbox of the campaign. */
    async open(port: number, changes: Partial<MailboxInput> = {}) {
      const campaign = await loadCampaign(context, organiser, 'edit', campaignId)
      if (!campaign) throw new Error('no campaign')
      const form = {
        address: 'replies@example.org',
        host: '127.0.0.1',
        port,
        secure: false,
        username: 'replies',
        password: 'sesame',
        folder: 'INBOX',
        enabled: true,
      }
      await saveMailbox(context, { campaign, form: { ...form, ...changes } })
    },
    read: (allowed = ['127.0.0.1']) => readMailboxes({ db: worker, now, keys: keys.worker }, { allowed }),
    replies: () => db.reply.findMany({ where: { campaignId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    mailbox: () => db.mailbox.findUniqueOrThrow({ where: { campaignId } }),
  }
}
