import { describe, expect, test } from 'vitest'
import { closeLetter } from '@/features/letter-sets/close-letter'
import { freezeDue } from '@/features/letter-sets/freeze-due'
import { freezeLetter } from '@/features/letter-sets/freeze-letter'
import { readPublicBoard } from '@/features/letter-sets/read-public-board'
import { readSetBoard } from '@/features/letter-sets/read-set-board'
import { setClosing } from '@/features/letter-sets/set-closing'
import { startPlanB } from '@/features/letter-sets/start-plan-b'
import { updateLetters } from '@/features/letter-sets/update-letters'
import { readLetterContent } from '@/features/letters/assemble-letter'
import { readSentLetter } from '@/features/letters/read-sent-letter'
import { createTestDatabase } from './harness'
import { createSetFixture, daysLater } from './letter-sets-fixture'

const database = await createTestDatabase()
const { owner, worker, keys } = database
const clock = (now: Date) => ({ db: worker, keys: keys.worker, now })

async function frozen(fixture: Awaited<ReturnType<typeof createSetFixture>>, country = 'GB') {
  const id = await fixture.started(country)
  await fixture.sign(id, 'Eva Berg', true, { role: 'Councillor', organisation: 'a town', town: 'Leeds', country: 'GB' })
  await freezeLetter(fixture.web(), { letter: await fixture.permitted(id, 'sendLetters') })
  return id
}

describe('freezing', () => {
  test('keeps only those who confirmed exactly this text, in their order', async () => {
    const fixture = await createSetFixture(database)
    const { started, sign, permitted, letter, web } = fixture
    const id = await started('GB')
    await sign(id, 'Confirmed One')
    await sign(id, 'Never Answered', false)
    await sign(id, 'Confirmed Another Text', true, { confirmedHash: Buffer.alloc(32) })
    await sign(id, 'Confirmed Two')
    await sign(id, 'Said No', false, { state: 'declined' })
    expect(await freezeLetter(web(), { letter: await permitted(id, 'sendLetters') })).toEqual({
      ok: true,
      frozen: true,
    })
    const row = await letter(id)
    expect(row.signatories.map(({ name }) => name)).toEqual(['Confirmed One', 'Confirmed Two'])
    expect(row).toMatchObject({ state: 'frozen', frozenAt: web().now })
    expect(row.textHash).toEqual(row.signatories[0]?.confirmedHash)
    expect(row.publishedText).toMatch(/^.+,\n\nWe write about nine miners\./)
  })

  test('frozen twice does no harm, and frozen text never changes', async () => {
    const fixture = await createSetFixture(database)
    const { web, permitted, permittedModel, letter, model } = fixture
    const id = await frozen(fixture)
    const before = await letter(id)
    expect(await freezeLetter(web(), { letter: await permitted(id, 'sendLetters') })).toEqual({
      ok: true,
      frozen: false,
    })
    await owner.modelLetterTranslation.updateMany({
      where: { modelLetterId: model.id },
      data: { text: 'Other words.' },
    })
    const input = { model: await permittedModel('edit'), which: 'all', by: 'O', screen: 'en' } as const
    expect(await updateLetters(web(), input)).toMatchObject({ updated: 0 })
    expect(await letter(id)).toEqual(before)
  })

  test('where people were asked and none has confirmed, nothing freezes', async () => {
    const { started, sign, permitted, letter, web } = await createSetFixture(database)
    const id = await started('GB')
    await sign(id, 'Never Answered', false)
    expect(await freezeLetter(web(), { letter: await permitted(id, 'sendLetters') })).toEqual({
      ok: false,
      reason: 'nobody',
    })
    expect(await letter(id)).toMatchObject({ state: 'drafting', signatories: [{ name: 'Never Answered' }] })
  })

  test('where nobody was asked, whoever writes it signs it', async () => {
    const { started, permitted, letter, web } = await createSetFixture(database)
    const id = await started('GB')
    await freezeLetter(web(), { letter: await permitted(id, 'sendLetters') })
    expect((await letter(id)).signatories).toMatchObject([{ name: 'Campaign for the miners', state: 'confirmed' }])
  })

  test('a letter about somebody waits for a second organiser', async () => {
    const { started, permitted, web, model, team } = await createSetFixture(database)
    const id = await started('GB')
    const person = await owner.case.create({
      data: { teamId: team.id, status: 'detained', statusOn: new Date('2016-05-01') },
    })
    await owner.modelLetter.update({ where: { id: model.id }, data: { caseId: person.id } })
    expect(await freezeLetter(web(), { letter: await permitted(id, 'sendLetters') })).toEqual({
      ok: false,
      reason: 'gate',
    })
  })

  test('the worker freezes what is due, and leaves to the organisers what nobody confirmed', async () => {
    const { started, sign, permitted, permittedModel, letter, web } = await createSetFixture(database)
    const [gb, de, se] = [await started('GB'), await started('DE'), await started('SE')]
    await sign(gb, 'Eva Berg')
    await sign(de, 'Never Answered', false)
    await sign(se, 'Has Time')
    expect(await setClosing(web(), { letter: await permitted(gb, 'edit'), on: daysLater(-3) })).toEqual({
      ok: false,
      reason: 'past',
    })
    for (const [id, days] of [
      [gb, 2],
      [de, 2],
      [se, 9],
    ] as const) {
      expect(
        await setClosing(web(), { letter: await permitted(id, 'edit'), on: new Date(`2016-05-${20 + days}`) }),
      ).toEqual({ ok: true })
      await owner.letter.update({ where: { id }, data: { state: 'collecting' } })
    }
    expect(await freezeDue(clock(new Date('2016-05-22T23:59:00Z')))).toEqual({ frozen: 0, waiting: 0 })
    expect(await freezeDue(clock(daysLater(3)))).toEqual({ frozen: 1, waiting: 1 })
    expect(await freezeDue(clock(daysLater(3)))).toEqual({ frozen: 0, waiting: 1 })
    expect([await letter(gb), await letter(de), await letter(se)].map(({ state }) => state)).toEqual([
      'frozen',
      'collecting',
      'collecting',
    ])
    const { rows } = await readSetBoard(web(daysLater(3)), await permittedModel('seeLetters'))
    expect(rows.find(({ country }) => country === 'DE')?.step).toBe('attend')
    expect(await setClosing(web(), { letter: await permitted(gb, 'edit'), on: null })).toEqual({
      ok: false,
      reason: 'frozen',
    })
  })
})

describe('the public board', () => {
  test('shows a letter only after it went out, and of the others nothing', async () => {
    const fixture = await createSetFixture(database)
    const { started, sign, bring, web, campaign, model } = fixture
    const gb = await frozen(fixture)
    const se = await started('SE')
    await sign(se, 'Secret Person')
    const board = async () => (await readPublicBoard(web(), campaign.id, 'en'))[0]?.rows ?? []
    expect(await readPublicBoard(web(), campaign.id, 'en')).toEqual([])
    expect(await readSentLetter(web(), model.slug, gb)).toBeUndefined()
    await bring(gb, 'by_hand', 'reply_promised')
    expect(await board()).toMatchObject([
      {
        state: 'reply_promised',
        id: gb,
        signatories: ['Eva Berg, Councillor, a town'],
        dueOn: new Date('2016-06-25'),
      },
    ])
    expect(JSON.stringify(await board())).not.toMatch(/Secret Person|example\.org/)
    expect(await readSentLetter(web(), model.slug, gb)).toMatchObject({ subject: 'Nine miners' })
  })

  test('names as much of those who signed as the campaign shows', async () => {
    const fixture = await createSetFixture(database)
    const { bring, web, campaign, model } = fixture
    const id = await frozen(fixture)
    await bring(id, 'post')
    const shown = async () => (await readPublicBoard(web(), campaign.id, 'en'))[0]?.rows[0]?.signatories
    const redact = (publicRedaction: 'initial' | 'town' | 'country') =>
      owner.modelLetter.update({ where: { id: model.id }, data: { publicRedaction } })
    await redact('initial')
    expect(await shown()).toEqual(['E. B., Leeds, United Kingdom'])
    await redact('town')
    expect(await shown()).toEqual(['Leeds, United Kingdom'])
    await redact('country')
    expect(await shown()).toEqual(['United Kingdom'])
    expect((await readSentLetter(web(), model.slug, id))?.signatories).toEqual([['United Kingdom']])
  })
})

describe('plan B', () => {
  test('one press makes two frozen letters that open with what happened; a second press makes none', async () => {
    const fixture = await createSetFixture(database)
    const { bring, web, permitted, permittedModel, letter } = fixture
    const id = await frozen(fixture)
    const press = async () => startPlanB(web(daysLater(7)), { letter: await permitted(id, 'sendLetters') })
    expect(await press()).toEqual({ ok: false, reason: 'not-refused' })
    await bring(id, 'by_hand', 'door_locked')
    const [first, second] = await Promise.all([press(), press()])
    if (!first?.ok || !second?.ok) throw new Error('refused')
    expect(second.letters.map((one) => one.id)).toEqual(first.letters.map((one) => one.id))
    const [post, mail] = [await letter(first.letters[0]?.id ?? ''), await letter(first.letters[1]?.id ?? '')]
    expect(await owner.letter.count({ where: { followsId: id } })).toBe(2)
    expect(bodyOf(post)).toMatch(/^On 26 May 2016 we came to your embassy in London .* locked.* by registered post\./)
    expect(bodyOf(mail)).toMatch(/by e-mail\.$/)
    expect(readLetterContent(post.content).dateline).toBe('London, 27 May 2016')
    const { reference } = await letter(id)
    for (const one of [post, mail]) {
      expect(one).toMatchObject({
        state: 'frozen',
        followsId: id,
        signatories: [{ name: 'Eva Berg', role: 'Councillor' }],
      })
      expect(one.reference).not.toBe(reference)
    }
    const { rows } = await readSetBoard(web(daysLater(7)), await permittedModel('seeLetters'))
    expect(rows).toMatchObject([{ country: 'GB', state: 'refused', followed: true, step: 'none' }])
  })

  test('the refusal is on the record of the office, and the letter that followed is linked once it is out', async () => {
    const fixture = await createSetFixture(database)
    const { bring, web, permitted, campaign, model } = fixture
    const id = await frozen(fixture)
    await bring(id, 'by_hand', 'refused_at_door')
    const outcome = await startPlanB(web(daysLater(7)), { letter: await permitted(id, 'sendLetters') })
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(await readSentLetter(web(), model.slug, id)).toMatchObject({ followedBy: [] })
    const post = outcome.letters.find(({ way }) => way === 'post')?.id ?? ''
    await bring(post, 'post', undefined, daysLater(8))
    expect(await readSentLetter(web(), model.slug, id)).toMatchObject({ followedBy: [{ id: post }] })
    expect(await readSentLetter(web(), model.slug, post)).toMatchObject({ follows: id })
    expect(await readPublicBoard(web(), campaign.id, 'en')).toMatchObject([
      { rows: [{ state: 'refused', followedBy: [{ id: post }] }] },
    ])
  })

  test('a letter that is not frozen has nothing to follow', async () => {
    const { started, permitted, web } = await createSetFixture(database)
    const id = await started('GB')
    expect(await startPlanB(web(), { letter: await permitted(id, 'sendLetters') })).toEqual({
      ok: false,
      reason: 'not-frozen',
    })
  })
})

test('closing a letter deletes the addresses of its signatories and keeps its record', async () => {
  const fixture = await createSetFixture(database)
  const { permitted, bring, letter, web } = fixture
  const id = await frozen(fixture)
  await owner.signatory.updateMany({ where: { letterId: id }, data: { sealed: Buffer.from('x'), keyId: 'k' } })
  const close = async () => closeLetter(web(), { letter: await permitted(id, 'sendLetters') })
  expect(await close()).toEqual({ ok: false, reason: 'not-out' })
  await bring(id, 'post')
  expect([await close(), await close()]).toEqual([{ ok: true }, { ok: true }])
  expect(await letter(id)).toMatchObject({
    state: 'closed',
    signatories: [{ name: 'Eva Berg', sealed: null, keyId: null }],
  })
})

function bodyOf({ content }: { content: unknown }): string {
  const [first] = readLetterContent(content).body
  return first?.kind === 'paragraph' ? first.text : ''
}
