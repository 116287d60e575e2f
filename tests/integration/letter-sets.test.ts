import { describe, expect, test } from 'vitest'
import { addCountries } from '@/features/letter-sets/add-countries'
import { changeLetterhead } from '@/features/letter-sets/change-letterhead'
import { listEmbassyCountries } from '@/features/letter-sets/list-embassy-countries'
import { readSetBoard } from '@/features/letter-sets/read-set-board'
import { readSetLetter } from '@/features/letter-sets/read-set-letter'
import { readStart } from '@/features/letter-sets/read-start'
import { removeCountry } from '@/features/letter-sets/remove-country'
import { readLetterHead } from '@/features/letter-sets/schema'
import { updateLetters } from '@/features/letter-sets/update-letters'
import { readLetterContent } from '@/features/letters/assemble-letter'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { bodyText } from '@/features/letters/parse-body'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { createSetFixture, head } from './letter-sets-fixture'

const database = await createTestDatabase()
const { owner } = database

const contentOf = (row: { content: unknown }) => readLetterContent(row.content)

describe('starting a letter', () => {
  test('finds the door and writes the text with the country’s paragraph and the demands, in one language', async () => {
    const { started, letter, london, berlin } = await createSetFixture(database)
    const gb = await letter(await started('GB'))
    expect(gb).toMatchObject({ state: 'drafting', origin: 'campaign', addresseeId: london.id, version: 1, demo: false })
    expect(bodyText(contentOf(gb).body)).toMatch(/^We write about nine miners\.\n\nBritain knows mines\./)
    expect(bodyText(contentOf(gb).body)).toContain('1. Free them.\n2. Drop it.')
    expect(contentOf(gb)).toMatchObject({
      dateline: 'London, 26 May 2016',
      sender: ['Campaign for the miners', '1 Mill Lane', 'London'],
    })
    expect(contentOf(gb).reference).toBe(`Our reference: ${gb.reference}`)
    const de = await letter(await started('DE', { locale: 'de' }))
    expect(de).toMatchObject({ addresseeId: berlin.id, locale: 'de' })
    expect(contentOf(de).subject).toBe('Neun Bergleute')
  })

  test('the letterhead of the first letters is the team’s, as it has said who it is, and never the title of a campaign', async () => {
    const { permittedModel, started, web, campaign } = await createSetFixture(database)
    const model = await permittedModel('edit')
    const writer = async (country?: string) => (await readStart(web(), { model, country }))?.writer
    const preset = async (country?: string) => (await writer(country))?.country
    expect(await writer('SE')).toEqual({
      name: 'A team',
      address: [],
      town: 'Berlin',
      country: 'DE',
      email: 'hello@team.example',
    })
    const { teamId } = await owner.campaign.findUniqueOrThrow({ where: { id: campaign.id }, select: { teamId: true } })
    await owner.profile.delete({ where: { teamId } })
    expect(await writer('SE')).toEqual({ name: '', address: [], town: '', country: 'SE', email: '' })
    expect(await preset()).toBe('')
    const unchosen = { ...head, date: '2016-05-26', address: '1 Mill Lane', country: '' }
    expect(readLetterHead(unchosen)).toEqual({ ok: false, errors: { country: 'unknown-country' } })
    await started('SE', { country: 'NO' })
    expect(await preset()).toBe('NO')
  })

  test('pressed twice, or in two tabs at once, it is one letter', async () => {
    const { start, model } = await createSetFixture(database)
    const outcomes = await Promise.all([start('GB'), start('GB'), start('GB')])
    expect(new Set(outcomes.map((one) => one.ok && one.id)).size).toBe(1)
    expect(outcomes.filter((one) => one.ok && one.begun)).toHaveLength(1)
    expect(await owner.letter.count({ where: { modelLetterId: model.id } })).toBe(1)
  })

  test('refuses a country without any door, a language the model is not written in, and a campaign that is over', async () => {
    const { start, campaign, london, berlin, stockholm } = await createSetFixture(database)
    expect(await start('GB', { locale: 'ru' })).toEqual({ ok: false, reason: 'no-text' })
    const ids = [london.id, berlin.id, stockholm.id]
    await owner.addressee.updateMany({ where: { id: { in: ids } }, data: { removedAt: new Date() } })
    expect(await start('GB')).toEqual({ ok: false, reason: 'no-door' })
    await owner.addressee.updateMany({ where: { id: { in: ids } }, data: { removedAt: null } })
    await owner.campaign.update({ where: { id: campaign.id }, data: { state: 'ended' } })
    expect(await start('GB')).toEqual({ ok: false, reason: 'over' })
  })

  test('the campaign’s own choice of door and its fallback apply', async () => {
    const { started, letter, model, berlin, london } = await createSetFixture(database)
    await owner.doorOverride.create({ data: { modelLetterId: model.id, country: 'SE', addresseeId: berlin.id } })
    await owner.modelLetter.update({ where: { id: model.id }, data: { fallbackId: london.id } })
    expect((await letter(await started('SE'))).addresseeId).toBe(berlin.id)
    expect((await letter(await started('BR'))).addresseeId).toBe(london.id)
  })

  test('only those who edit may start; a moderator sees, a translator and a stranger find nothing', async () => {
    const { started, web, team } = await createSetFixture(database)
    const id = await started('GB')
    const moderator = await createOrganiser(owner, { teamId: team.id, role: 'moderator' })
    const translator = await createOrganiser(owner, { teamId: team.id, role: 'translator' })
    const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id, role: 'owner' })
    expect(await loadSetLetter(web(), moderator, 'seeLetters', id)).toMatchObject({ id })
    expect(await loadSetLetter(web(), moderator, 'sendLetters', id)).toBeNull()
    expect(await loadSetLetter(web(), translator, 'seeLetters', id)).toBeNull()
    expect(await loadSetLetter(web(), stranger, 'see', id)).toBeNull()
    expect(await loadSetLetter(web(), moderator, 'see', 'nonsense')).toBeNull()
  })
})

describe('the board', () => {
  test('has a row for every country that was chosen or written from, with its door and next step', async () => {
    const { started, permittedModel, web, stockholm } = await createSetFixture(database)
    const model = await permittedModel('edit')
    expect(await addCountries(web(), { model, countries: ['SE', 'DE', 'BR'] })).toEqual({ ok: true, added: 3 })
    expect(await addCountries(web(), { model, countries: ['SE', 'GB'] })).toEqual({ ok: true, added: 1 })
    expect(await addCountries(web(), { model, countries: [] })).toEqual({ ok: false, reason: 'none' })
    await started('GB')
    const { rows } = await readSetBoard(web(), await permittedModel('seeLetters'))
    const of = (country: string) => rows.find((row) => row.country === country)
    expect(rows).toHaveLength(4)
    expect(of('SE')).toMatchObject({ state: 'not_started', step: 'start', locale: 'en', office: { id: stockholm.id } })
    expect(of('DE')).toMatchObject({ locale: 'de', door: { reason: 'resident' } })
    expect(of('BR')).toMatchObject({ state: 'not_started', signatories: 0, dueOn: null })
    expect(of('GB')).toMatchObject({ state: 'drafting', step: 'freeze', behind: false })
  })

  test('a country can be taken off until its letter is begun', async () => {
    const {
      started,
      permittedModel,
      web,
      model: { id },
    } = await createSetFixture(database)
    const model = await permittedModel('edit')
    await addCountries(web(), { model, countries: ['SE', 'GB'] })
    await started('GB')
    expect(await removeCountry(web(), { model, country: 'GB' })).toEqual({ ok: false, reason: 'started' })
    expect(await removeCountry(web(), { model, country: 'SE' })).toEqual({ ok: true })
    expect(await removeCountry(web(), { model, country: 'SE' })).toEqual({ ok: true })
    expect(await owner.setCountry.count({ where: { modelLetterId: id } })).toBe(1)
  })

  test('knows where the state has embassies of its own', async () => {
    const { web, model } = await createSetFixture(database)
    const { addressedState } = await owner.modelLetter.findUniqueOrThrow({ where: { id: model.id } })
    expect(await listEmbassyCountries(web(), addressedState)).toEqual(['DE', 'GB', 'SE'])
  })
})

describe('a change of what a letter is composed from', () => {
  test.each([
    [
      'the core text',
      (id: string) =>
        owner.modelLetterTranslation.updateMany({
          where: { modelLetterId: id, locale: 'en' },
          data: { text: 'We write again.' },
        }),
    ],
    [
      'the country’s paragraph',
      (id: string) =>
        owner.countryParagraph.updateMany({
          where: { modelLetterId: id },
          data: { text: 'Britain closed its mines.' },
        }),
    ],
    [
      'a demand that was met',
      (id: string) =>
        owner.demand.updateMany({
          where: { campaign: { modelLetters: { some: { id } } }, position: 0 },
          data: { metOn: new Date() },
        }),
    ],
    [
      'the address',
      (id: string) =>
        owner.addressee.updateMany({
          where: { letters: { some: { modelLetterId: id } } },
          data: { addressLines: ['2 New Street'] },
        }),
    ],
  ])('%s marks the letter that is behind', async (_, change) => {
    const { started, permitted, web, model } = await createSetFixture(database)
    const id = await started('GB')
    expect(await readSetLetter(web(), await permitted(id, 'seeLetters'))).toMatchObject({
      behind: false,
      step: 'freeze',
    })
    await change(model.id)
    const view = await readSetLetter(web(), await permitted(id, 'seeLetters'))
    expect(view).toMatchObject({ behind: true, step: 'update' })
    expect(view.fresh).not.toEqual(view.content)
  })

  test('one press brings all up to date, raises their versions and asks who had confirmed again', async () => {
    const { started, permittedModel, permitted, sign, letter, web, model } = await createSetFixture(database)
    const [gb, de] = [await started('GB'), await started('DE', { locale: 'de' })]
    await sign(gb, 'Eva Berg')
    const edit = { model: await permittedModel('edit'), which: 'all', by: 'Organiser', screen: 'en' } as const
    expect(await updateLetters(web(), edit)).toMatchObject({ updated: 0 })
    await owner.modelLetterTranslation.updateMany({
      where: { modelLetterId: model.id },
      data: { text: 'We write once more.' },
    })
    expect(await updateLetters(web(), edit)).toEqual({ ok: true, updated: 2, asked: 0, byHand: 1 })
    expect(await updateLetters(web(), edit)).toMatchObject({ updated: 0 })
    expect([(await letter(gb)).version, (await letter(de)).version]).toEqual([2, 2])
    const view = await readSetLetter(web(), await permitted(gb, 'seeLetters'))
    expect(view).toMatchObject({
      behind: false,
      signatories: [{ name: 'Eva Berg', confirmed: false }],
      step: 'collect',
    })
    expect(contentOf(await letter(gb)).dateline).toBe('London, 26 May 2016')
  })

  test('another letterhead or language writes the letter anew', async () => {
    const { started, permitted, letter, web } = await createSetFixture(database)
    const id = await started('DE')
    const change = async (locale: string) =>
      changeLetterhead(web(), {
        letter: await permitted(id, 'edit'),
        head: { ...head, locale, town: 'Leeds' },
        by: 'O',
        screen: 'en',
      })
    expect(await change('ru')).toEqual({ ok: false, reason: 'no-text' })
    expect(await change('de')).toEqual({ ok: true, asked: 0 })
    const row = await letter(id)
    expect(contentOf(row)).toMatchObject({ locale: 'de', subject: 'Neun Bergleute', dateline: 'Leeds, 26. Mai 2016' })
    expect(row).toMatchObject({ version: 2, locale: 'de' })
  })
})
