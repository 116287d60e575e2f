import { describe, expect, test } from 'vitest'
import { readDeliveryByCode } from '@/features/deliveries/read-delivery-by-code'
import { recordOutcome } from '@/features/deliveries/record-outcome'
import type { OutcomeInput } from '@/features/deliveries/schema'
import { confirmLetter } from '@/features/letters/confirm-letter'
import { listSentLetters } from '@/features/letters/list-sent-letters'
import { listToldOutcomes } from '@/features/letters/list-told-outcomes'
import { purgeLetters } from '@/features/letters/purge-letters'
import { canBeMailed, readDraftParts } from '@/features/letters/read-draft-parts'
import { readPublicLetter } from '@/features/letters/read-public-letter'
import { readSentLetter } from '@/features/letters/read-sent-letter'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { createLetterFixture } from './letters-fixture'

const database = await createTestDatabase()
const today = new Date(new Date().toISOString().slice(0, 10))
const told: OutcomeInput = {
  outcome: 'door_locked',
  outcomeOn: today,
  outcomeTime: '14:30',
  byWhom: 'A guard, Mr X',
  dueOn: null,
  note: 'The guard is Mr X',
  channel: '',
}

describe('the board', () => {
  test('shows what was told and what is published, and no letter of anybody else', async () => {
    const { web, take, send, campaign, model, addressee } = await createLetterFixture(database)
    const code = await take()
    await take()
    const { token } = await send('quiet@example.org')
    await confirmLetter(web(), { token })
    await recordOutcome(web(), { code, form: { ...told, outcomeOn: new Date(today.getTime() - 86_400_000) } })
    const published = await createLetter(database.owner, {
      modelLetterId: model.id,
      addresseeId: addressee.id,
      published: { subject: 'Nine miners', text: 'We write …' },
      signatories: [{ name: 'Eva Berg', role: 'councillor' }],
      deliveries: [
        { channel: 'by_hand', state: 'recorded', outcome: 'reply_promised', outcomeOn: today, public: true },
      ],
    })
    const board = await listToldOutcomes(web(), campaign.id)
    expect(board.map(({ delivery, letter, signatories }) => [delivery.group, letter?.id, signatories.length])).toEqual([
      ['promised', published.id, 1],
      ['refused', undefined, 0],
    ])
    expect(JSON.stringify(board)).not.toMatch(/Mr X|quiet@|embassy@/)
    expect(await listSentLetters(web(), model.id)).toMatchObject([{ id: published.id }])
  })

  test('an organiser’s note is shown, a visitor’s is not', async () => {
    const { web, take, campaign } = await createLetterFixture(database)
    const code = await take()
    await recordOutcome(web(), { code, form: told })
    const { id } = await database.owner.organiser
      .findFirstOrThrow({ select: { id: true } })
      .catch(async () =>
        database.owner.organiser.create({ data: { email: 'o@example.org', name: 'O' }, select: { id: true } }),
      )
    expect(await listToldOutcomes(web(), campaign.id)).toMatchObject([{ delivery: { note: null } }])
    const [{ delivery } = { delivery: { id: '' } }] = await listToldOutcomes(web(), campaign.id)
    await database.owner.outcomeChange.create({
      data: { deliveryId: delivery.id, outcome: 'door_locked', outcomeOn: today, note: told.note, organiserId: id },
    })
    expect(await listToldOutcomes(web(), campaign.id)).toMatchObject([{ delivery: { note: told.note } }])
  })
})

describe('a sent letter’s page', () => {
  test('exists for published letters only, under its own model letter', async () => {
    const { web, take, letters, model, addressee } = await createLetterFixture(database)
    await take()
    const [printed] = await letters()
    expect(await readSentLetter(web(), model.slug, printed?.id ?? '')).toBeUndefined()
    const { id } = await createLetter(database.owner, {
      modelLetterId: model.id,
      addresseeId: addressee.id,
      published: { subject: 'Nine miners', text: 'We write …' },
    })
    expect(await readSentLetter(web(), model.slug, id)).toMatchObject({ subject: 'Nine miners', deliveries: [] })
    expect(await readSentLetter(web(), 'another-letter', id)).toBeUndefined()
    expect(await readSentLetter(web(), model.slug, 'undefined')).toBeUndefined()
  })
})

describe('the form behind a code', () => {
  test('shows what was told, but never the note', async () => {
    const { web, take } = await createLetterFixture(database)
    const code = await take()
    expect(await readDeliveryByCode(web(), code)).toMatchObject({ outcome: null, canBeTold: true, channel: 'post' })
    await recordOutcome(web(), { code, form: told })
    const shown = await readDeliveryByCode(web(), code.toLowerCase())
    expect(shown).toMatchObject({ outcome: 'door_locked', outcomeOn: today })
    expect(JSON.stringify(shown)).not.toContain('Mr X')
    expect(await readDeliveryByCode(web(), 'undefined')).toBeUndefined()
  })
})

describe('the parts of a letter', () => {
  test('takes the country’s paragraph and the demands not yet met, in the language asked for', async () => {
    const team = await createTeam(database.owner)
    const campaign = await createCampaign(database.owner, {
      teamId: team.id,
      demands: [{ en: 'Release them.', ru: 'Освободить их.' }, { en: 'Drop the charges.' }],
    })
    await database.owner.demand.updateMany({ where: { campaignId: campaign.id, position: 1 }, data: { metOn: today } })
    const text = { title: 'T', summary: 'S', subject: 'Miners', text: 'Core.' }
    const model = await createModelLetter(database.owner, {
      campaignId: campaign.id,
      texts: { en: text, ru: { ...text, subject: 'Шахтёры' } },
      paragraphs: { SE: { en: 'Sweden watches.' }, DE: { ru: 'Германия смотрит.' } },
    })
    const addressee = await createAddressee(database.owner, { email: 'e@example.org', sourceOn: today })
    const ask = (country: string, language: string) =>
      readDraftParts(
        { db: database.web, now: new Date() },
        { slug: model.slug, addresseeId: addressee.id, country, language, screen: 'en' },
      )
    expect(await ask('SE', 'en')).toMatchObject({
      locale: 'en',
      model: { countryParagraph: 'Sweden watches.', demands: ['Release them.'] },
      hasEmail: true,
      freshness: 'fresh',
    })
    expect(await ask('SE', 'ru')).toMatchObject({
      model: { subject: 'Шахтёры', countryParagraph: undefined, demands: ['Освободить их.'] },
    })
    expect(await ask('SE', 'fr')).toMatchObject({ locale: 'en', locales: ['en', 'ru'] })
    expect(JSON.stringify(await ask('SE', 'en'))).not.toContain('e@example.org')
  })

  test('is refused for an office the letter does not go to, one that closed, and a draft', async () => {
    const { web, model, addressee } = await createLetterFixture(database)
    const foreign = await createAddressee(database.owner, { state: 'FR', name: 'Embassy of France' })
    const ask = (addresseeId: string, slug = model.slug) => readDraftParts(web(), { slug, addresseeId, screen: 'en' })
    expect(await ask(addressee.id)).toBeDefined()
    expect(await ask(foreign.id)).toBeUndefined()
    expect(await ask('undefined')).toBeUndefined()
    await database.owner.modelLetter.update({ where: { id: model.id }, data: { fallbackId: foreign.id } })
    expect(await ask(foreign.id)).toBeDefined()
    await database.owner.addressee.update({ where: { id: addressee.id }, data: { removedAt: today } })
    expect(await ask(addressee.id)).toBeUndefined()
    await database.owner.modelLetter.update({ where: { id: model.id }, data: { state: 'draft' } })
    expect(await ask(foreign.id)).toBeUndefined()
    expect(await readPublicLetter(web(), model.slug, 'en')).toBeUndefined()
  })

  test('our mail goes to a mailbox that was looked at within five years, and in a demonstration always to the sender', () => {
    expect(canBeMailed({ demo: false, hasEmail: true, freshness: 'ageing' })).toBe(true)
    expect(canBeMailed({ demo: false, hasEmail: true, freshness: 'stale' })).toBe(false)
    expect(canBeMailed({ demo: false, hasEmail: false, freshness: 'fresh' })).toBe(false)
    expect(canBeMailed({ demo: true, hasEmail: false, freshness: 'stale' })).toBe(true)
  })
})

test('letters are forgotten: unconfirmed ones whole, sent ones but for their record', async () => {
  const { web, send, letters } = await createLetterFixture(database)
  await send('never@example.org')
  const { token } = await send('sent@example.org')
  await confirmLetter(web(), { token })
  const later = (days: number) => ({ db: database.worker, now: new Date(today.getTime() + days * 86_400_000) })
  await purgeLetters(later(6))
  expect((await letters()).map(({ sealed }) => sealed !== null)).toEqual([true, true])
  await purgeLetters(later(7))
  expect(await letters()).toMatchObject([{ state: 'out', deliveries: [{ channel: 'our_mail' }] }])
  // Its mail still stands in the queue of the embassy: it is needed until it has gone.
  await purgeLetters(later(30))
  expect((await letters()).map(({ sealed }) => sealed !== null)).toEqual([true])
  await database.owner.outboxMail.updateMany({ data: { state: 'sent' } })
  await purgeLetters(later(30))
  expect(await letters()).toMatchObject([{ state: 'out', sealed: null, keyId: null, deliveries: [{}] }])
})
