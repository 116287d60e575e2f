import { beforeAll, describe, expect, test } from 'vitest'
import { countQuietLetters, readRecord } from '@/features/addressees/read-record'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web } = await createTestDatabase()
const team = await createTeam(owner)
const campaign = await createCampaign(owner, { teamId: team.id })
const model = await createModelLetter(owner, { campaignId: campaign.id })
const embassy = await createAddressee(owner, { state: 'KZ' })
const context = { db: web }
const published = { subject: 'Subject of the letter', text: 'Text of the letter' }
const on = (day: string) => new Date(`2016-${day}T00:00:00Z`)
const told = (outcome: 'door_locked' | 'reply_promised' | 'accepted_by_official' | 'letterbox', more = {}) => ({
  channel: 'by_hand' as const,
  state: 'recorded' as const,
  outcome,
  outcomeOn: on('05-26'),
  public: true,
  ...more,
})
const letter = (parts: Partial<Parameters<typeof createLetter>[1]>) =>
  createLetter(owner, { modelLetterId: model.id, addresseeId: embassy.id, datedOn: on('05-25'), ...parts })

beforeAll(async () => {
  await letter({
    published,
    deliveries: [
      told('door_locked', {
        note: 'The embassy locked its doors.',
        changes: {
          create: [
            { outcome: 'letterbox', outcomeOn: on('05-25') },
            { outcome: 'door_locked', outcomeOn: on('05-26'), organiserId: '00000000-0000-4000-8000-000000000001' },
          ],
        },
      }),
    ],
  })
  await letter({
    country: 'TM',
    deliveries: [
      told('reply_promised', {
        dueOn: on('06-25'),
        note: 'secret of a supporter',
        changes: { create: [{ outcome: 'reply_promised', outcomeOn: on('05-26') }] },
      }),
    ],
  })
})

describe('a record', () => {
  test('has published letters and those of which somebody told, each with its campaign', async () => {
    const record = await readRecord(context, embassy.id)
    expect(record).toHaveLength(2)
    expect(record[0]?.letter.modelLetter.campaign.id).toBe(campaign.id)
    expect(record.map((one) => one.outcome).sort()).toEqual(['door_locked', 'reply_promised'])
  })

  test('shows an organiser’s note and no other, and never where a supporter’s letter came from', async () => {
    const record = await readRecord(context, embassy.id)
    const text = JSON.stringify(record)
    expect(text).toContain('The embassy locked its doors.')
    expect(text).not.toContain('secret of a supporter')
    expect(text).not.toContain('"TM"')
    expect(record.find((one) => one.letter.subject !== null)?.letter.country).toBe('GB')
  })

  test('keeps the order in which things were told', async () => {
    const record = await readRecord(context, embassy.id)
    const london = record.find((one) => one.outcome === 'door_locked')
    expect(london?.changes.map((change) => change.outcome)).toEqual(['letterbox', 'door_locked'])
  })

  test('gives a published reply to its delivery, or to the newest one of its letter, and keeps others back', async () => {
    const { id } = await letter({ published, deliveries: [told('accepted_by_official')] })
    const base = {
      campaignId: campaign.id,
      letterId: id,
      addresseeId: embassy.id,
      channel: 'post' as const,
      text: 'We read it.',
    }
    await owner.reply.create({ data: { ...base, state: 'published', receivedOn: on('06-04'), subject: 'Yours' } })
    await owner.reply.create({
      data: { ...base, state: 'received', receivedOn: on('06-01'), subject: 'Not looked at' },
    })
    const mine = (await readRecord(context, embassy.id)).filter((one) => one.letter.id === id)
    expect(mine.map((one) => one.replies)).toEqual([[on('06-04')]])
  })

  test('of a draft, of a letter that has not gone out, or of another addressee is none', async () => {
    const other = await createAddressee(owner, { state: 'KZ' })
    const before = (await readRecord(context, embassy.id)).length
    const draft = await createCampaign(owner, { teamId: team.id, state: 'draft' })
    const hidden = await createModelLetter(owner, { campaignId: draft.id })
    await letter({ modelLetterId: hidden.id, published, deliveries: [told('letterbox')] })
    await letter({ state: 'frozen', published, deliveries: [told('letterbox')] })
    await letter({ addresseeId: other.id, deliveries: [told('letterbox')] })
    expect(await readRecord(context, embassy.id)).toHaveLength(before)
    expect(await readRecord(context, other.id)).toHaveLength(1)
  })
})

test('letters nobody told of are counted, those that never went to the door are not', async () => {
  const mailed = { channel: 'our_mail' as const, state: 'handed_over' as const }
  await letter({ deliveries: [mailed] })
  await letter({ deliveries: [mailed] })
  await letter({ demo: true, deliveries: [mailed] })
  await letter({ deliveries: [{ channel: 'our_mail', state: 'failed' }] })
  await letter({ deliveries: [{ channel: 'post', state: 'planned' }] })
  await letter({ published, deliveries: [mailed] })
  expect(await countQuietLetters(context, embassy.id)).toBe(2)
})
