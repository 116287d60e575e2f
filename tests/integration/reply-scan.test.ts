import { randomBytes } from 'node:crypto'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { purgeFiles } from '@/features/files/purge-files'
import { readDeskFile } from '@/features/files/read-file'
import { largestScan } from '@/features/files/scan-limits'
import { cleanScan } from '@/features/files/web/clean-scan'
import { attachScan } from '@/features/replies/attach-scan'
import { loadReply } from '@/features/replies/load-reply'
import { recordReply } from '@/features/replies/record-reply'
import english from '@/messages/en/replies.json'
import russian from '@/messages/ru/replies.json'
import { photograph } from '@/tests/factories/pictures'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { createMailboxFixture } from './mailbox-fixture'

const database = await createTestDatabase()
const { owner: db, worker } = database

async function record() {
  const fixture = await createMailboxFixture(database)
  const { context, organiser, campaignId, reference } = fixture
  const campaign = await loadCampaign(context, organiser, 'moderateReplies', campaignId)
  if (!campaign) throw new Error('no campaign')
  const said = { subject: 'Your letter', text: 'We have received your letter.', locale: 'en', reference }
  const form = { channel: 'post', receivedOn: '2016-05-30', ...said } as const
  const recorded = await recordReply(context, { campaign, form })
  if (!recorded.ok) throw new Error(recorded.reason)
  const reply = await loadReply(context, organiser, 'moderateReplies', recorded.id)
  if (!reply) throw new Error('not found')
  return { ...fixture, reply }
}

test('a reply that came on paper keeps its scan, drawn anew; another replaces it, and only the team sees it', async () => {
  const { context, organiser, reply } = await record()
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842])
  pdf.setAuthor('Canary')
  const photo = new Uint8Array(await photograph())
  for (const files of [[{ bytes: photo }], [{ bytes: new Uint8Array(await pdf.save()) }, { bytes: photo }]]) {
    const cleaned = await cleanScan(files)
    if (!cleaned.ok) throw new Error(cleaned.reason)
    await attachScan(context, { reply, scan: cleaned.scan })
  }
  const { fileId } = await db.reply.findUniqueOrThrow({ where: { id: reply.id } })
  const file = await readDeskFile(context, organiser, fileId ?? '')
  if (!file) throw new Error('no file')
  expect(file.mime).toBe('application/pdf')
  expect((await PDFDocument.load(file.bytes)).getPageCount()).toBe(2)
  expect(Buffer.from(file.bytes).includes('Canary')).toBe(false)
  const stranger = await createOrganiser(db, { teamId: (await createTeam(db)).id })
  expect(await readDeskFile(context, stranger, fileId ?? '')).toBeUndefined()
  expect(await purgeFiles({ ...context, db: worker, now: new Date('2016-06-04') })).toBe(1)
})

test('photos that are small enough each, and together make too large a scan, are refused as that and not as a large file', async () => {
  // Noise, which no JPEG makes small: some 3 MB each once it is drawn anew.
  const noise = randomBytes(2_000 * 2_000 * 3)
  const raw = { width: 2_000, height: 2_000, channels: 3 } as const
  const photo = new Uint8Array(await sharp(noise, { raw }).jpeg({ quality: 90 }).toBuffer())
  const files = Array.from({ length: 8 }, () => ({ bytes: photo }))
  expect(await cleanScan(files)).toEqual({ ok: false, reason: 'drawn' })
  expect(english.scanProblems.drawn).toContain(`${largestScan / 1024 / 1024} MB`)
  expect(russian.scanProblems.drawn).toContain(`${largestScan / 1024 / 1024} МБ`)
})

test.each([
  ['type', Buffer.from('PK\x03\x04')],
  ['broken', Buffer.from('%PDF-1.7 and nothing else')],
])('a file that is refused as %s is no scan', async (reason, bytes) => {
  expect(await cleanScan([{ bytes: new Uint8Array(bytes) }])).toEqual({ ok: false, reason })
})
