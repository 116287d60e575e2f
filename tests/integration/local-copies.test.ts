import { describe, expect, test } from 'vitest'
import { abilities } from '@/features/access/policy'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { publishCampaign } from '@/features/campaigns/publish-campaign'
import { loadDirectory } from '@/features/entries/load-directory'
import { countWaitingExports } from '@/features/exports/count-waiting-exports'
import { listExports } from '@/features/exports/list-exports'
import { createLocalCopy } from '@/features/local-copies/create-local-copy'
import { listLocalCopies } from '@/features/local-copies/list-local-copies'
import { readPublicCopies } from '@/features/local-copies/read-public-copies'
import { readLocalCopy } from '@/features/local-copies/schema'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { acceptInvitation } from '@/features/organisers/accept-invitation'
import { sectionsFor } from '@/features/organisers/web/desk-sections'
import { loadPetition } from '@/features/petitions/load-petition'
import { createCampaign } from '@/tests/factories/campaigns'
import { createModelLetter } from '@/tests/factories/letters'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam, plainProfile } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { openMails } from './outbox-fixture'

/* A town leads the campaign under an address of its own, and whoever leads it there sees nothing of the rest. */

const database = await createTestDatabase()
const { owner, keys } = database
const context = { db: database.web, keys: keys.web, now: new Date('2026-03-01T09:00:00Z') }

function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('not found')
  return thing
}

let towns = 0

/** A campaign with all that it has, the owner of its team, and a local copy with whoever leads it. */
async function createWhole() {
  const team = await createTeam(owner)
  const boss = await createOrganiser(owner, { teamId: team.id })
  const helper = await createOrganiser(owner, { teamId: team.id, role: 'organiser' })
  const picture = await owner.picture.create({
    data: {
      teamId: team.id,
      width: 20,
      height: 10,
      addedAt: context.now,
      texts: { create: { locale: 'en', alt: 'A gate' } },
      files: {
        create: {
          width: 20,
          format: 'jpg',
          file: {
            create: { kind: 'photo', mime: 'image/jpeg', bytes: Buffer.from('x'), size: 1, createdOn: context.now },
          },
        },
      },
    },
  })
  const campaign = await createCampaign(owner, {
    teamId: team.id,
    texts: {
      en: { title: 'Free the nine', summary: 'Nine', text: `They are held.\n\n![A gate](picture:${picture.id})` },
      ru: { title: 'Свободу девяти', summary: 'Девять', text: 'Их держат.' },
    },
    demands: [{ en: 'Release them.', ru: 'Освободите их.' }],
  })
  const petition = await createPetition(owner, keys.web, { campaignId: campaign.id })
  const letter = await createModelLetter(owner, { campaignId: campaign.id })
  const person = await owner.case.create({ data: { teamId: team.id, status: 'detained', statusOn: context.now } })
  await owner.modelLetter.update({ where: { id: letter.id }, data: { caseId: person.id } })
  const load = async () => found(await loadCampaign(context, boss, 'manageTeam', campaign.id))
  async function copy(words: Record<string, string> = {}) {
    const email = `leader-${++towns}@example.org`
    const reading = readLocalCopy({
      place: 'Leeds',
      country: 'GB',
      group: 'Leeds group',
      language: 'ru',
      email,
      ...words,
    })
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
    return {
      email,
      outcome: await createLocalCopy(context, { campaign: await load(), form: reading.value, locale: 'en' }),
    }
  }
  return { team, boss, helper, campaign, petition, letter, person, picture, load, copy }
}

async function join(email: string) {
  const { token } = found((await openMails(database, 'invitation')).find((mail) => mail.email === email))
  await acceptInvitation(context, { token, name: 'Lena Leader', locale: 'en' })
  const { id, memberships } = await owner.organiser.findUniqueOrThrow({
    where: { email },
    select: { id: true, memberships: { select: { role: true, team: { select: { id: true, name: true } } } } },
  })
  return { id, teams: memberships.map(({ role, team }) => ({ ...team, role })) }
}

describe('a local copy', () => {
  test('has an address, a language and a team of its own, and takes along texts and nobody', async () => {
    const { boss, campaign, picture, copy } = await createWhole()
    const { outcome } = await copy()
    if (!outcome.ok) throw new Error(outcome.reason)
    const made = await owner.campaign.findUniqueOrThrow({
      where: { id: outcome.id },
      include: { translations: true, demands: true, petitions: true, modelLetters: true, team: true },
    })
    expect(made).toMatchObject({
      state: 'draft',
      originalLocale: 'ru',
      slug: 'svobodu-devyati-leeds',
      partOfId: campaign.id,
      place: 'Leeds',
      country: 'GB',
      team: { name: 'Leeds group' },
    })
    expect(made.translations.map(({ title }) => title).sort()).toEqual([
      'Free the nine – Leeds',
      'Свободу девяти – Leeds',
    ])
    expect([made.demands.length, made.petitions.length]).toEqual([1, 1])
    expect(made.modelLetters).toMatchObject([{ caseId: null, state: 'draft' }])
    const text = made.translations.find(({ locale }) => locale === 'en')?.text ?? ''
    expect(text).not.toContain(picture.id)
    const [copied] = await owner.picture.findMany({
      where: { teamId: outcome.teamId },
      include: { texts: true, files: { include: { file: true } } },
    })
    expect(copied).toMatchObject({ texts: [{ alt: 'A gate' }], files: [{ file: { mime: 'image/jpeg', size: 1 } }] })
    expect(text).toContain(`picture:${copied?.id}`)
    // The owner of the whole is an owner there as well.
    expect(await loadCampaign(context, boss, 'manageTeam', outcome.id)).not.toBeNull()
  })

  test('is not made of a copy, in a language that is not there, or by who does not decide about the team', async () => {
    const { boss, helper, campaign, copy, load } = await createWhole()
    expect((await copy({ language: 'de' })).outcome).toEqual({ ok: false, reason: 'language' })
    const { outcome, email } = await copy()
    if (!outcome.ok) throw new Error(outcome.reason)
    const nested = found(await loadCampaign(context, boss, 'manageTeam', outcome.id))
    const form = { place: 'Hull', country: 'GB', group: 'Hull', language: 'ru', email }
    expect(await createLocalCopy(context, { campaign: nested, form, locale: 'en' })).toEqual({
      ok: false,
      reason: 'nested',
    })
    expect(await loadCampaign(context, helper, 'manageTeam', campaign.id)).toBeNull()
    await owner.campaign.update({ where: { id: campaign.id }, data: { state: 'archived' } })
    expect(await createLocalCopy(context, { campaign: await load(), form, locale: 'en' })).toMatchObject({ ok: false })
    const typed = readLocalCopy({ place: ' ', country: 'XX', group: '', language: 'en', email: 'nobody' })
    expect(typed.ok ? [] : Object.keys(typed.errors).sort()).toEqual(['country', 'email', 'group', 'place'])
  })

  test('and the whole name each other once both are public', async () => {
    const { boss, campaign, copy, load } = await createWhole()
    const { outcome } = await copy()
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(await readPublicCopies(context, campaign.id, 'en')).toEqual({ partOf: null, copies: [] })
    const place = found(await loadCampaign(context, boss, 'publish', outcome.id))
    expect(await publishCampaign(context, { campaign: place })).toEqual({ ok: false, reason: 'no-profile' })
    await owner.profile.create({ data: { teamId: place.teamId, ...plainProfile('Leeds group') } })
    expect(await publishCampaign(context, { campaign: place })).toMatchObject({ ok: true })
    expect(await readPublicCopies(context, campaign.id, 'en')).toMatchObject({
      copies: [{ id: outcome.id, place: 'Leeds', country: 'GB', team: 'Leeds group', title: 'Free the nine – Leeds' }],
    })
    expect(await readPublicCopies(context, outcome.id, 'ru')).toMatchObject({
      partOf: { id: campaign.id, title: 'Свободу девяти' },
      copies: [],
    })
    expect(
      (await listLocalCopies(context, found(await loadCampaign(context, boss, 'see', campaign.id)), 'en')).copies,
    ).toMatchObject([{ id: outcome.id, mine: true, state: 'published' }])
    await load()
  })
})

describe('a local leader', () => {
  test('runs the copy, begins nothing else, and finds nothing of the whole or of what all teams share', async () => {
    const { boss, team, campaign, petition, letter, copy } = await createWhole()
    await owner.export.create({
      data: {
        ...{
          teamId: team.id,
          campaignId: campaign.id,
          kind: 'outcomes',
          choice: {},
          reason: 'R',
          recipient: 'age1',
          locale: 'en',
        },
        ...{ askedBy: boss.id, askedAt: context.now },
      },
    })
    const { outcome, email } = await copy()
    if (!outcome.ok) throw new Error(outcome.reason)
    const leader = await join(email)
    expect(leader.teams).toMatchObject([{ id: outcome.teamId, role: 'leader' }])
    for (const ability of abilities) {
      expect(await loadCampaign(context, leader, ability, campaign.id), ability).toBeNull()
      expect(await loadPetition(context, leader, ability, petition.id), ability).toBeNull()
      expect(await loadModelLetter(context, leader, ability, letter.id), ability).toBeNull()
    }
    for (const ability of ['seeDirectory', 'editDirectory', 'approveBlocks'] as const)
      expect(await loadDirectory(context, leader, ability)).toBeNull()
    expect(await loadCampaign(context, leader, 'publish', outcome.id)).not.toBeNull()
    expect(await loadCampaign(context, leader, 'beginCampaigns', outcome.id)).toBeNull()
    expect(sectionsFor(leader)).not.toContain('directory')
    expect((await listDeskCampaigns(context, leader, 'en')).map(({ id }) => id)).toEqual([outcome.id])
    expect(await listExports(context, leader, 'en')).toEqual([])
    expect(await countWaitingExports(context, leader)).toBe(0)
    const other = await copy({ place: 'Hull', group: 'Hull group' })
    if (!other.outcome.ok) throw new Error(other.outcome.reason)
    expect(await loadCampaign(context, leader, 'see', other.outcome.id)).toBeNull()
  })
})
