import { expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { confirmEndorsement } from '@/features/endorsements/confirm-endorsement'
import { fillResolution } from '@/features/endorsements/fill-resolution'
import { letOrganisationsSign } from '@/features/endorsements/let-organisations-sign'
import { listEndorsements } from '@/features/endorsements/list-endorsements'
import { listOrganisations } from '@/features/endorsements/list-organisations'
import { listResolutions, readShownResolution } from '@/features/endorsements/list-resolutions'
import { loadEndorsement } from '@/features/endorsements/load-endorsement'
import { proposeEndorsement } from '@/features/endorsements/propose-endorsement'
import { purgeEndorsements } from '@/features/endorsements/purge-endorsements'
import { readEndorsedCampaign } from '@/features/endorsements/read-endorsed-campaign'
import { readOwnEndorsement } from '@/features/endorsements/read-own-endorsement'
import { readResolutionForm } from '@/features/endorsements/resolution-schema'
import { saveResolutionModel } from '@/features/endorsements/save-resolution-model'
import { showEndorsement } from '@/features/endorsements/show-endorsement'
import { withdrawEndorsement } from '@/features/endorsements/withdraw-endorsement'
import { writeResolutionLetter } from '@/features/endorsements/write-resolution-letter'
import { readLetterContent } from '@/features/letters/assemble-letter'
import { bodyText } from '@/features/letters/parse-body'
import { unionForm } from './endorsements-fixture'
import { createTestDatabase } from './harness'
import { createSetFixture, daysLater, found, now } from './letter-sets-fixture'
import { openMails } from './outbox-fixture'

const database = await createTestDatabase()
const { owner } = database

const model = {
  locale: 'en',
  title: 'Nine miners',
  text: 'The {branch} resolves, on {date}: they be freed.\n\n{for} for, {against} against. Moved by {mover}.',
}
const vote = { heldOn: '2016-05-18', place: 'Leeds', votesFor: '41', votesAgainst: '2', votesAbstained: '0' }

/** A campaign that branches stand behind, with a text they can resolve. */
async function createResolutionFixture() {
  const set = await createSetFixture(database)
  const { web, organiser, campaign } = set
  const load = async <A extends 'edit' | 'seeSignatures'>(ability: A) =>
    found(await loadCampaign(web(), organiser, ability, campaign.id))
  await letOrganisationsSign(web(), { kind: 'campaign', thing: await load('edit'), takes: true })
  expect(await saveResolutionModel(web(), { campaign: await load('edit'), form: model })).toEqual({ ok: true })
  const { slug } = await owner.campaign.findUniqueOrThrow({ where: { id: campaign.id }, select: { slug: true } })
  const endorsed = async () => found(await readEndorsedCampaign(web(), slug, 'ru'))
  const organisation = unionForm.name

  /** A branch fills in the form; returns the secret of the mail to its officer. */
  async function resolve(parts: Partial<typeof unionForm> = {}, at = now): Promise<string> {
    const thing = await endorsed()
    const reading = readResolutionForm(vote, at)
    if (!reading.ok || !thing.indexKey || !thing.resolution) throw new Error('no form')
    const text = fillResolution(thing.resolution.text, {
      branch: organisation,
      date: '18 May 2016',
      for: '41',
      against: '2',
    })
    const resolution = { ...thing.resolution, ...reading.value, text }
    const form = { ...unionForm, ...parts }
    const before = (await openMails(database, 'endorsement_link')).map(({ row }) => row.id)
    await proposeEndorsement(web(at), {
      endorsed: { ...thing, indexKey: thing.indexKey },
      locale: 'en',
      form,
      resolution,
    })
    const mails = await openMails(database, 'endorsement_link')
    return mails.find(({ row }) => !before.includes(row.id))?.token ?? ''
  }
  const list = async (state: 'confirmed' | 'shown') =>
    (
      await listEndorsements(
        web(),
        { kind: 'campaign', thing: await load('seeSignatures') },
        { state, after: undefined },
      )
    ).rows
  const confirm = (token: string) => {
    const { name, country, town, site } = unionForm
    return confirmEndorsement(web(), { token, form: { name, country, town, site } })
  }
  async function show(id: string, seen: string) {
    const endorsement = found(await loadEndorsement(web(), organiser, 'hideNames', id))
    return showEndorsement(web(), { endorsement, seen })
  }
  return { ...set, load, endorsed, resolve, list, confirm, show, slug }
}

test('a branch fills in the text, its officer confirms what was filled in, and an organiser shows it', async () => {
  const { web, campaign, resolve, list, confirm, show, endorsed } = await createResolutionFixture()
  expect((await endorsed()).resolution).toEqual(model)
  const token = await resolve()
  expect(await resolve()).toBe('')
  const own = found(await readOwnEndorsement(web(), token))
  expect(own).toMatchObject({ state: 'proposed', endorsed: { kind: 'campaign', id: campaign.id } })
  expect(own.resolution?.text).toContain('41 for, 2 against. Moved by ________________.')
  expect(await readShownResolution(web(), own.id)).toBeUndefined()
  expect(await confirm(token)).toEqual({ ok: true })
  expect((await listOrganisations(web(), { kind: 'campaign', id: campaign.id })).count).toBe(0)
  const [waiting] = await list('confirmed')
  expect(waiting?.resolution).toMatchObject({ votesFor: 41, place: 'Leeds' })
  expect(await show(own.id, waiting?.mark ?? '')).toEqual({ ok: true })
  expect((await listOrganisations(web(), { kind: 'campaign', id: campaign.id })).count).toBe(1)
  expect(await listResolutions(web(), campaign.id)).toMatchObject({
    count: 1,
    resolutions: [{ branch: unionForm.name, votesFor: 41, votesAgainst: 2 }],
  })
  expect(await withdrawEndorsement(web(), { token })).toEqual({ ok: true })
  expect(await readShownResolution(web(), own.id)).toBeUndefined()
  expect((await listResolutions(web(), campaign.id)).count).toBe(0)
  // Whoever was named in it is named nowhere any more.
  expect(await owner.resolution.count({ where: { endorsementId: own.id } })).toBe(0)
})

test('its letter goes to the embassy of its country in the words that were voted on', async () => {
  const { web, organiser, resolve, list, confirm, show, permittedModel, permitted, london } =
    await createResolutionFixture()
  const token = await resolve()
  await confirm(token)
  const { id } = found(await readOwnEndorsement(web(), token))
  const endorsement = found(await loadEndorsement(web(), organiser, 'edit', id))
  const write = async () => writeResolutionLetter(web(), { endorsement, model: await permittedModel('edit') })
  expect(await write()).toEqual({ ok: false, reason: 'not-now' })
  await show(id, (await list('confirmed'))[0]?.mark ?? '')
  const [first, again] = [await write(), await write()]
  if (!first.ok || !again.ok) throw new Error('no letter')
  expect(again.id).toBe(first.id)
  const row = await owner.letter.findUniqueOrThrow({ where: { id: first.id }, include: { signatories: true } })
  expect(row).toMatchObject({ origin: 'branch', state: 'frozen', addresseeId: london.id, country: 'GB' })
  const content = readLetterContent(row.content)
  expect(content.subject).toBe('Nine miners')
  expect(bodyText(content.body)).toContain('41 for, 2 against.')
  expect(row.signatories.map(({ name, state }) => [name, state])).toEqual([[unionForm.name, 'confirmed']])
  // It is found, and brought, as a letter of the campaign is.
  await permitted(first.id, 'sendLetters')
  // It speaks for the branch as long as that stands behind it; what has left is not called back.
  expect(await withdrawEndorsement(web(), { token })).toEqual({ ok: true })
  expect(await owner.letter.count({ where: { id: first.id } })).toBe(0)
  expect(await write()).toEqual({ ok: false, reason: 'not-now' })
})

test('nothing is taken where nobody is asked, and what nobody confirmed is gone after a week', async () => {
  const { web, load, resolve, slug, confirm } = await createResolutionFixture()
  const token = await resolve()
  await purgeEndorsements({ ...web(daysLater(8)), db: database.worker })
  expect(await confirm(token)).toEqual({ ok: false, reason: 'unknown' })
  expect(await owner.resolution.count({ where: { endorsement: { campaign: { slug } } } })).toBe(0)
  await letOrganisationsSign(web(), { kind: 'campaign', thing: await load('edit'), takes: false })
  expect(await readEndorsedCampaign(web(), slug, 'en')).toBeUndefined()
})

test('a form says what is wrong with it, field by field', () => {
  const wrong = { heldOn: '2016-05-21', place: '', votesFor: '2', votesAgainst: '3', votesAbstained: 'x' }
  expect(readResolutionForm(wrong, now)).toEqual({
    ok: false,
    errors: { heldOn: 'heldOn.future', votesFor: 'votes.lost', votesAbstained: 'votes.number' },
  })
  expect(readResolutionForm({ ...vote, heldOn: 'May' }, now)).toMatchObject({ errors: { heldOn: 'heldOn.day' } })
})
