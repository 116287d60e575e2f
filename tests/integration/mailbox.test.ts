import { PDFDocument } from 'pdf-lib'
import { beforeEach, describe, expect, test } from 'vitest'
import { decideReply } from '@/features/replies/decide-reply'
import { loadReply } from '@/features/replies/load-reply'
import { allMails } from '@/tests/factories/mails/all'
import { base64, writeBundle, writeMail, writePart } from '@/tests/factories/mails/write-mail'
import { createTestDatabase } from './harness'
import { createMailboxFixture, startCutLine, startImap } from './mailbox-fixture'

const database = await createTestDatabase()
const { owner: db } = database

/** A report of delivery as RFC 3464 has it, about the mail with this id. */
const report = (id: string, { to = 'consul@embassy.example.org', status = '5.1.1', text = '' } = {}) =>
  writeBundle(
    'multipart/report; report-type=delivery-status',
    [
      writePart('text/plain', `This is the mail system.${text}`),
      writePart(
        'message/delivery-status',
        `Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; ${to}\r\nAction: failed\r\nStatus: ${status}\r\n`,
      ),
      writePart('text/rfc822-headers', `Message-ID: <${id}@post.example.org>\r\n`),
    ],
    { From: 'MAILER-DAEMON@mx.example.org', Subject: 'Undelivered Mail Returned to Sender' },
  )

beforeEach(async () => {
  await db.mailbox.deleteMany()
})

describe('a mailbox with every kind of mail', () => {
  test('loses none and reads none twice, and the mail behind all of them is read', async () => {
    const { port, deliver } = await startImap()
    const fixture = await createMailboxFixture(database)
    await fixture.open(port)
    // The server of the test takes seconds for each of the few that are larger; they are read without it elsewhere.
    const mails = Object.values(allMails)
      .flatMap((stories) => Object.values(stories).map(({ mail }) => mail))
      .filter(({ length }) => length < 100_000)
    for (const mail of mails) deliver(mail)
    deliver(writeMail({ headers: { Subject: 'The last' }, body: `About ${fixture.reference}.` }))
    for (let turn = 0; turn < mails.length / 50 + 1; turn += 1) await fixture.read()
    const all = await fixture.replies()
    expect(all.length).toBe(mails.length + 1)
    expect(all.filter(({ kind }) => kind === 'unreadable')).toEqual([])
    expect(all.find(({ subject }) => subject === 'The last')).toMatchObject({
      letterId: fixture.letterId,
      state: 'received',
    })
    expect(await fixture.mailbox()).toMatchObject({
      trouble: null,
      lastUid: BigInt(all.length),
      triedUid: null,
      tries: 0,
    })
    expect(JSON.stringify(all)).not.toContain('embassy.example.org>"')
  })

  test('is read again from its beginning without doubling what is known, and two mails may bear one Message-ID', async () => {
    const { port, deliver } = await startImap()
    const fixture = await createMailboxFixture(database)
    await fixture.open(port)
    const same = { 'Message-ID': '<same@embassy.example.org>' }
    deliver(writeMail({ headers: same, body: 'First.' }))
    deliver(writeMail({ headers: same, body: 'Second.' }))
    await fixture.read()
    await db.mailbox.updateMany({ data: { uidValidity: 7n } })
    await fixture.read()
    expect((await fixture.replies()).map(({ text }) => text)).toEqual(['First.', 'Second.'])
  })
})

test('a PDF file that came with a mail is kept with its reply, drawn anew', async () => {
  const { port, deliver } = await startImap()
  const fixture = await createMailboxFixture(database)
  await fixture.open(port)
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842])
  pdf.setAuthor('Canary')
  const attached = (bytes: Uint8Array) =>
    writePart('application/pdf; name="answer.pdf"', base64(Buffer.from(bytes)), {
      'Content-Transfer-Encoding': 'base64',
    })
  deliver(writeBundle('multipart/mixed', [writePart('text/plain', 'See the file.'), attached(await pdf.save())]))
  deliver(writeBundle('multipart/mixed', [writePart('text/plain', 'And this.'), attached(Buffer.from('%PDF-1.7 no'))]))
  await fixture.read()
  const [drawn, broken] = await fixture.replies()
  expect(drawn).toMatchObject({ text: 'See the file.', files: ['answer.pdf'], remarks: ['pdf'] })
  const file = await db.storedFile.findUniqueOrThrow({ where: { id: drawn?.fileId ?? '' } })
  expect(file).toMatchObject({ kind: 'scan', mime: 'application/pdf' })
  expect((await PDFDocument.load(file.bytes)).getPageCount()).toBe(1)
  expect(Buffer.from(file.bytes).includes('Canary')).toBe(false)
  expect(broken).toMatchObject({ text: 'And this.', files: ['answer.pdf'], fileId: null })
})

describe('a mail that cannot be read', () => {
  test('that cuts the line each time it is fetched is told of, and the next is read', async () => {
    const { port, deliver } = await startImap()
    const fixture = await createMailboxFixture(database)
    deliver(writeMail({ body: 'One.' }))
    deliver(writeMail({ body: 'Two.' }))
    deliver(writeMail({ body: 'Three.' }))
    await fixture.open(await startCutLine(port, (asked) => /FETCH 2 .*BODY/.test(asked)))
    for (let turn = 0; turn < 3; turn += 1) {
      await fixture.read()
      expect(await fixture.mailbox()).toMatchObject({ trouble: 'unreachable', lastUid: 1n })
    }
    await fixture.read()
    expect(await fixture.mailbox()).toMatchObject({ trouble: null, lastUid: 3n })
    const [one, unread, three] = await fixture.replies()
    expect([one?.text, three?.text]).toEqual(['One.', 'Three.'])
    expect(unread).toMatchObject({ kind: 'unreadable', state: 'received', text: '', fromHost: null })
  })

  test('when the worker dies over it again and again, is passed over', async () => {
    const { port, deliver } = await startImap()
    const fixture = await createMailboxFixture(database)
    deliver(writeMail({ body: 'Deadly.' }))
    deliver(writeMail({ body: 'Next.' }))
    await fixture.open(port)
    // As a worker leaves it that died while it read for the third time.
    await db.mailbox.updateMany({ data: { uidValidity: 1n, lastUid: 0n, triedUid: 1n, tries: 3 } })
    await fixture.read()
    expect((await fixture.replies()).map(({ kind, text }) => [kind, text])).toEqual([
      ['unreadable', ''],
      ['reply', 'Next.'],
    ])
  })

  test('has nothing to publish, and is put away when somebody has looked', async () => {
    const { port, deliver } = await startImap()
    const fixture = await createMailboxFixture(database)
    deliver(writeMail())
    await fixture.open(port)
    await db.mailbox.updateMany({ data: { uidValidity: 1n, lastUid: 0n, triedUid: 1n, tries: 3 } })
    await fixture.read()
    const [row] = await fixture.replies()
    await db.reply.updateMany({ where: { id: row?.id ?? '' }, data: { letterId: fixture.letterId } })
    const reply = await loadReply(fixture.context, fixture.organiser, 'moderateReplies', row?.id ?? '')
    if (!reply) throw new Error('not found')
    expect(await decideReply(fixture.context, { reply, state: 'published', answers: false })).toMatchObject({
      reason: 'not-now',
    })
    expect(await decideReply(fixture.context, { reply, state: 'put_away', answers: false })).toEqual({ ok: true })
  })
})

describe('a report that our letter came back', () => {
  const stateOf = async (fixture: Awaited<ReturnType<typeof createMailboxFixture>>) => ({
    delivery: (await db.delivery.findUniqueOrThrow({ where: { id: fixture.deliveryId } })).state,
    off: (await db.addresseeContact.findFirstOrThrow({ where: { addresseeId: fixture.addresseeId } })).offReason,
    checks: await db.addresseeCheck.count({
      where: { addresseeId: fixture.addresseeId, reason: 'bounced', closedAt: null },
    }),
  })
  const untouched = { delivery: 'handed_over', off: null, checks: 0 }

  test('stands at the letter, fails its delivery, turns the address off and has the entry looked at', async () => {
    const { port, deliver } = await startImap()
    const fixture = await createMailboxFixture(database)
    await fixture.open(port)
    deliver(report(fixture.messageId))
    deliver(report(fixture.messageId, { text: ' Once more.' }))
    await fixture.read()
    const all = await fixture.replies()
    expect(all.map(({ kind, state, letterId }) => ({ kind, state, letterId }))).toEqual(
      Array(2).fill({ kind: 'returned', state: 'put_away', letterId: fixture.letterId }),
    )
    expect(await stateOf(fixture)).toEqual({ delivery: 'failed', off: 'bounced 5.1.1', checks: 1 })
  })

  test('for its text leaves the address on', async () => {
    const { port, deliver } = await startImap()
    const fixture = await createMailboxFixture(database)
    await fixture.open(port)
    deliver(report(fixture.messageId, { status: '5.7.1' }))
    await fixture.read()
    expect(await stateOf(fixture)).toEqual({ ...untouched, delivery: 'failed' })
  })

  test('from an address that we never wrote to has the entry looked at, and turns nothing off', async () => {
    const { port, deliver } = await startImap()
    const fixture = await createMailboxFixture(database)
    await fixture.open(port)
    deliver(report(fixture.messageId, { to: 'forwarded@elsewhere.example.org' }))
    await fixture.read()
    expect(await stateOf(fixture)).toEqual({ delivery: 'failed', off: null, checks: 1 })
  })

  test('that does not carry what only we sent is filed, and changes nothing', async () => {
    const { port, deliver } = await startImap()
    const [fixture, other] = [await createMailboxFixture(database), await createMailboxFixture(database)]
    await fixture.open(port)
    deliver(report('0197a1b2-0000-4000-8000-00000000000b', { text: `\r\nOur reference: ${fixture.reference}` }))
    // A mail of another campaign: whoever had it has no say here.
    deliver(report(other.messageId))
    await fixture.read()
    expect((await fixture.replies()).map(({ kind, letterId }) => [kind, letterId])).toEqual([
      ['returned', fixture.letterId],
      ['returned', null],
    ])
    expect(await stateOf(fixture)).toEqual(untouched)
    expect(await stateOf(other)).toEqual(untouched)
  })

  test('changes nothing of a letter of which more is known already', async () => {
    const { port, deliver } = await startImap()
    const fixture = await createMailboxFixture(database)
    await fixture.open(port)
    await db.delivery.update({
      where: { id: fixture.deliveryId },
      data: { state: 'recorded', outcome: 'reply_received' },
    })
    deliver(report(fixture.messageId, { status: '5.7.1' }))
    await fixture.read()
    expect(await stateOf(fixture)).toEqual({ ...untouched, delivery: 'recorded' })
  })

  test('is an answer after all when an organiser says so', async () => {
    const { port, deliver } = await startImap()
    const fixture = await createMailboxFixture(database)
    await fixture.open(port)
    deliver(report('0197a1b2-0000-4000-8000-00000000000c'))
    await fixture.read()
    const [row] = await fixture.replies()
    const reply = await loadReply(fixture.context, fixture.organiser, 'moderateReplies', row?.id ?? '')
    if (!reply) throw new Error('not found')
    expect(await decideReply(fixture.context, { reply, state: 'received', answers: false })).toEqual({ ok: true })
    expect(await fixture.replies()).toMatchObject([{ kind: 'reply', state: 'received' }])
  })
})

test('a server in the operator’s own network is not asked, and nobody learns whether it is there', async () => {
  const { port, server } = await startImap()
  const fixture = await createMailboxFixture(database)
  let asked = 0
  server.on('connection', () => {
    asked += 1
  })
  for (const host of ['127.0.0.1', 'localhost', 'nowhere.invalid']) {
    await fixture.open(port, { host })
    await fixture.read([])
    expect(await fixture.mailbox()).toMatchObject({ trouble: 'unreachable', checkedAt: null })
  }
  expect(asked).toBe(0)
})
