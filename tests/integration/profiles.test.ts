import { describe, expect, test } from 'vitest'
import { loadTeam } from '@/features/access/load-team'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { publishCampaign } from '@/features/campaigns/publish-campaign'
import { loadEvent } from '@/features/events/load-event'
import { turnEvent } from '@/features/events/turn-event'
import { loadPetition } from '@/features/petitions/load-petition'
import { publishPetition } from '@/features/petitions/publish-petition'
import { readProfile } from '@/features/profiles/read-profile'
import { listPublicProfiles, readCampaignProfile } from '@/features/profiles/read-public-profiles'
import { saveProfile } from '@/features/profiles/save-profile'
import { readProfileForm } from '@/features/profiles/schema'
import { createCampaign } from '@/tests/factories/campaigns'
import { createEvent } from '@/tests/factories/events'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const database = await createTestDatabase()
const { owner } = database
const now = new Date('2026-11-20T10:00:00Z')
const web = () => ({ db: database.web, now })

const typed = {
  revision: '0',
  added: 'en',
  'name.added': 'Committee for Oxanne',
  'sentence.added': 'Neighbours who write letters.',
  'responsible.added': 'Ada Example\n1 Mill Lane, Leeds',
  address: '1 Mill Lane\nLS1 1AA',
  town: 'Leeds',
  country: 'GB',
  email: 'hello@committee.example',
  website: 'committee.example',
}

async function createPeople() {
  const { id: teamId } = await createTeam(owner, { name: 'New', profile: false })
  const ada = await createOrganiser(owner, { teamId })
  const translator = await createOrganiser(owner, { teamId, role: 'translator' })
  const load = async (who = ada) => loadTeam(web(), who, 'publish', teamId)
  const mine = async () => (await load()) ?? expect.unreachable('it is their team')
  const save = async (values: Record<string, string>, locales: string[] = []) => {
    const reading = readProfileForm(values, locales)
    if (!reading.ok) return reading
    return saveProfile(web(), { team: await mine(), form: reading.value })
  }
  return { teamId, ada, translator, load, mine, save }
}

describe('who a team is', () => {
  test('is said once by an organiser, changed, and said in another language', async () => {
    const { teamId, translator, load, mine, save } = await createPeople()
    expect(await load(translator)).toBeNull()
    expect(await readProfile(web(), await mine())).toBeNull()
    expect(await save(typed)).toEqual({ ok: true })
    expect(await readProfile(web(), await mine())).toMatchObject({
      revision: 1,
      address: ['1 Mill Lane', 'LS1 1AA'],
      website: 'https://committee.example/',
      texts: [{ locale: 'en', name: 'Committee for Oxanne' }],
    })
    expect(await owner.team.findUniqueOrThrow({ where: { id: teamId } })).toMatchObject({
      name: 'Committee for Oxanne',
    })

    const again = {
      ...typed,
      revision: '1',
      'name.en': 'Committee',
      'sentence.en': 'Neighbours.',
      'responsible.en': 'Ada Example',
      added: 'ru',
      'name.added': 'Комитет',
      'sentence.added': 'Соседи.',
      'responsible.added': '',
    }
    expect(await save(again, ['en'])).toEqual({ ok: true })
    // A second tab that had the page open before changes nothing.
    expect(await save({ ...again, 'name.en': 'Mine' }, ['en'])).toEqual({ ok: false, reason: 'changed' })
    await createCampaign(owner, { teamId, state: 'published' })
    const shown = (await listPublicProfiles(web(), 'ru')).find((one) => one.teamId === teamId)
    expect(shown).toMatchObject({
      locale: 'ru',
      name: 'Комитет',
      // What a translation lacks stands in the team's own language.
      responsible: 'Ada Example',
      legalLocale: 'en',
    })
  })

  test('said by two at once for the first time, one of them is told', async () => {
    const { save } = await createPeople()
    const outcomes = await Promise.all([save(typed), save({ ...typed, 'name.added': 'Another' })])
    expect(outcomes).toContainEqual({ ok: true })
    expect(outcomes).toContainEqual({ ok: false, reason: 'changed' })
  })

  test.each([
    [{ 'name.added': '' }, { 'name.added': 'required' }],
    [{ 'responsible.added': ' \n' }, { 'responsible.added': 'required' }],
    [{ town: '—' }, { town: 'required' }],
    [{ email: 'nobody' }, { email: 'email' }],
    [{ pressEmail: 'x@' }, { pressEmail: 'email' }],
    [{ country: '' }, { country: 'unknown-country' }],
    [{ website: 'javascript:alert(1)' }, { website: 'format' }],
    [{ address: 'a\nb\nc\nd' }, { address: 'lines' }],
    [{ 'legalNotice.added': '['.repeat(1_500) }, { 'legalNotice.added': 'too-nested' }],
    [{ 'sentence.added': 'x'.repeat(300) }, { 'sentence.added': 'too-long' }],
  ])('typed with %o it says what is wrong beside the field', (wrong, errors) => {
    expect(readProfileForm({ ...typed, ...wrong } as Record<string, string>, [])).toEqual({ ok: false, errors })
  })

  test('in another language a name without a sentence is no text; without either it goes', () => {
    const both = { ...typed, 'name.en': 'A', 'sentence.en': 'B.', 'responsible.en': 'C', added: '', 'name.ru': 'Имя' }
    const locales = ['en', 'ru']
    expect(readProfileForm(both, locales)).toEqual({ ok: false, errors: { 'sentence.ru': 'required' } })
    const reading = readProfileForm({ ...both, 'name.ru': '' }, locales)
    expect(reading.ok && reading.value.texts.map(({ locale }) => locale)).toEqual(['en'])
  })
})

describe('nothing that collects data is published', () => {
  test('before the team has said who it is', async () => {
    const { teamId, ada, save } = await createPeople()
    const fresh = await createCampaign(owner, { teamId, state: 'draft' })
    const old = await createCampaign(owner, { teamId, state: 'published' })
    const petition = await createPetition(owner, database.keys.web, { campaignId: old.id, state: 'draft' })
    const event = await createEvent(owner, { campaignId: old.id, state: 'draft' })
    const publish = async () => [
      await publishCampaign(web(), {
        campaign: (await loadCampaign(web(), ada, 'publish', fresh.id)) ?? expect.unreachable(),
      }),
      await publishPetition(
        { ...web(), keys: database.keys.web },
        { petition: (await loadPetition(web(), ada, 'publish', petition.id)) ?? expect.unreachable() },
      ),
      await turnEvent(web(), {
        event: (await loadEvent(web(), ada, 'publish', event.id)) ?? expect.unreachable(),
        step: 'publish',
      }),
    ]
    expect(await publish()).toEqual(Array(3).fill({ ok: false, reason: 'no-profile' }))
    expect(await readCampaignProfile(web(), old.id, 'en')).toBeNull()
    expect(await save(typed)).toEqual({ ok: true })
    expect(await publish()).toEqual(Array(3).fill({ ok: true }))
    expect(await readCampaignProfile(web(), old.id, 'en')).toMatchObject({ name: 'Committee for Oxanne' })
  })
})
