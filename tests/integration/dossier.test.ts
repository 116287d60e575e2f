import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WorkerContext } from '@/features/context'
import { readDossier } from '@/features/hand-ins/read-dossier'
import { dossierReaders } from '@/features/hand-ins/rules'
import { type ReaderShares, shares, showSigner } from '@/features/signatures/show-signer'
import { NameDisplay } from '@/generated/prisma/enums'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { createSignature } from '@/tests/factories/signatures'
import { createTeam } from '@/tests/factories/teams'
import { readPages, wordsOf } from '@/tests/stories/pdf-pages'
import { makeDossier } from '@/worker/make-dossier'
import { createTestDatabase } from './harness'

/* What an addressee, the press and an archive are given of those who signed: read back from the paper. */

const database = await createTestDatabase()
const { owner, keys } = database
const context: WorkerContext = { db: database.worker, keys: keys.worker, now: new Date('2026-05-26T10:00:00Z') }
const displays = Object.values(NameDisplay)
const siteUrl = 'https://sign.example.net'
const anyShare = fc.constantFrom(...shares)
const columns = (gets: ReaderShares) => ({
  publicGets: gets.public,
  addresseeGets: gets.addressee,
  pressGets: gets.press,
  archiveGets: gets.archive,
})

/** A petition with ten people of each display, whose names say what they chose. */
async function signedPetition() {
  const team = await createTeam(owner)
  const campaign = await createCampaign(owner, { teamId: team.id })
  const { id: addresseeId } = await createAddressee(owner, { hostCountry: 'DE', hostCity: 'Berlin' })
  const petition = await createPetition(owner, keys.web, { campaignId: campaign.id, addresseeId, state: 'closed' })
  for (const [at, display] of displays.entries()) {
    for (let one = 0; one < 10; one += 1) {
      const signer = { name: `Only${display} Person${one}`, city: `Town${display}`, role: `Role${display}` }
      const country = ['GB', 'KZ', 'DE'][(one + at) % 3] ?? 'GB'
      await createSignature(owner, keys.web, { petition, display, country, signer })
    }
  }
  const gone = { petition, display: 'full' as const }
  for (const state of ['withdrawn', 'pending', 'quarantined', 'expired'] as const) {
    await createSignature(owner, keys.web, { ...gone, state, signer: { name: `Gone ${state}` } })
  }
  return petition
}

const petition = await signedPetition()
/** Gives the readers what one petition after the other would: of one that has opened it only becomes less. */
const give = (gets: ReaderShares) =>
  owner.$transaction([
    owner.$executeRaw`SET LOCAL session_replication_role = replica`,
    owner.petition.update({ where: { id: petition.id }, data: columns(gets), select: { id: true } }),
  ])
const all: ReaderShares = { public: 'full', addressee: 'full', press: 'full', archive: 'full' }

test('a town that was given to the addressee alone, in older words, is printed for nobody else', async () => {
  await give(all)
  const signer = { name: 'Older Words', city: 'Oldtown', role: 'Miner' }
  const { id } = await createSignature(owner, keys.web, { petition, display: 'full', country: 'GB', signer })
  const line = async (reader: 'addressee' | 'press' | 'archive') => {
    const { named = [] } =
      (await readDossier(context, { petitionId: petition.id, reader, locale: 'en', siteUrl })) ?? {}
    return named.flatMap(({ names }) => names).find(({ name }) => name === 'Older Words')?.line
  }
  const agreed = (wording: (purpose: string) => string) =>
    Promise.all(
      (['public_name', 'addressee_name'] as const).map((purpose) =>
        owner.consent.updateMany({ where: { signatureId: id, purpose }, data: { wording: wording(purpose) } }),
      ),
    )
  for (const reader of ['addressee', 'press', 'archive'] as const) expect(await line(reader)).toBe('Miner, Oldtown')
  // The ids under which the words of those days are kept.
  const older = {
    en: ['public_name/en/57e3d094ad9c9e0f', 'addressee_name/en/57e3d094ad9c9e0f'],
    ru: ['public_name/ru/b533b9a829abc096', 'addressee_name/ru/b533b9a829abc096'],
  }
  for (const [publicName, addresseeName] of Object.values(older)) {
    await agreed((purpose) => (purpose === 'public_name' ? publicName : addresseeName) ?? '')
    expect(await line('addressee')).toBe('Miner, Oldtown')
    for (const reader of ['press', 'archive'] as const) expect(await line(reader)).toBe('Miner')
  }
  await agreed((purpose) => `${purpose}/1/en`)
  for (const reader of ['addressee', 'press', 'archive'] as const) expect(await line(reader)).toBe('Miner')
  await owner.signature.delete({ where: { id } })
})

test('whatever the petition gives, no reader’s copy names anybody who did not allow it', async () => {
  const anyGets = fc.record({ public: anyShare, addressee: anyShare, press: anyShare, archive: anyShare })
  await fc.assert(
    fc.asyncProperty(anyGets, fc.constantFrom(...dossierReaders), async (gets, reader) => {
      await give(gets)
      const dossier = await readDossier(context, { petitionId: petition.id, reader, locale: 'en', siteUrl })
      const said = JSON.stringify(dossier?.named)
      expect(dossier?.total).toBe(40)
      for (const display of displays) {
        const share = showSigner(reader, display, gets)
        // Whoever is named stands there ten times, whoever is not in no word of theirs.
        expect(said.split(`Only${display} `).length - 1).toBe(share === 'full' ? 10 : 0)
        expect(said.includes(`Town${display}`)).toBe(share === 'full')
      }
      const initials = displays.filter((display) => showSigner(reader, display, gets) === 'initials').length
      expect(said.split('"O. P."').length - 1).toBe(initials * 10)
      expect(said).not.toContain('Gone')
      if (gets[reader] === 'number') expect(dossier?.countries).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('three copies are printed from one record, and on each stand those alone who allowed its reader', async () => {
  await give({ ...all, archive: 'country' })
  const copies = new Map<string, string>()
  for (const reader of dossierReaders) {
    const made = await makeDossier(context, {
      petitionId: petition.id,
      reader,
      locale: reader === 'press' ? 'ru' : 'en',
      siteUrl,
    })
    const pages = await readPages(made?.pdf ?? new Uint8Array())
    expect(pages).toHaveLength(made?.pages ?? 0)
    const words = pages.map(wordsOf)
    for (const [at, page] of words.entries()) expect(page).toContain(`${at + 1} / ${pages.length}`)
    copies.set(reader, words.join(' '))
    expect(made?.boxes).toEqual([])
  }
  const [addressee = '', press = '', archive = ''] = dossierReaders.map((reader) => copies.get(reader))
  expect(addressee).toContain('Copy for the addressee')
  expect(addressee.match(/Only\w+ Person\d/g)?.sort()).toEqual(
    ['addressee', 'full']
      .flatMap((display) => [...Array(10).keys()].map((one) => `Only${display} Person${one}`))
      .sort(),
  )
  expect(press).toContain('Экземпляр для прессы')
  expect(press.match(/Only\w+/g)).toEqual(Array(10).fill('Onlyfull'))
  expect(press.match(/O\. P\./g)).toHaveLength(10)
  expect(archive).not.toMatch(/Only|O\. P\./)
  for (const copy of copies.values()) {
    expect(copy).toContain('40')
    expect(copy).not.toMatch(/Gone|Onlynone|@example/)
  }
})

test('a name that a moderator took off the list stands on no copy, and is counted', async () => {
  await give(all)
  const { id } = await createSignature(owner, keys.web, { petition, display: 'full', signer: { name: 'Rude Word' } })
  const row = { petitionId: petition.id, signatureId: id, name: 'Rude Word', country: 'GB', batch: 1, hidden: true }
  await owner.publicSignature.create({ data: row, select: { id: true } })
  const dossier = await readDossier(context, { petitionId: petition.id, reader: 'addressee', locale: 'en', siteUrl })
  expect(JSON.stringify(dossier?.named)).not.toContain('Rude')
  expect(dossier?.total).toBe(41)
  await owner.signature.delete({ where: { id } })
})

test('a draft has none, nor has a petition that is not there', async () => {
  const { id } = await createPetition(owner, keys.web, {
    campaignId: (await createCampaign(owner, { teamId: (await createTeam(owner)).id })).id,
    state: 'draft',
  })
  expect(await makeDossier(context, { petitionId: id, reader: 'press', locale: 'en', siteUrl })).toBeUndefined()
})

test('a text that makes more work than its length, as one in the database from before may, is printed as it was typed', async () => {
  const [version = ''] = petition.versionIds
  const before = await owner.petitionTranslation.findFirstOrThrow({ where: { versionId: version, locale: 'en' } })
  const wide = `Typed before.\n\n${'|a'.repeat(3_000)}\n${'|-'.repeat(3_000)}\n${'|b'.repeat(9_000)}`
  const write = (text: string) =>
    owner.petitionTranslation.updateMany({ where: { versionId: version, locale: 'en' }, data: { text } })
  await write(wide)
  const made = await makeDossier(context, { petitionId: petition.id, reader: 'archive', locale: 'en', siteUrl })
  await write(before.text)
  const pages = await readPages(made?.pdf ?? new Uint8Array())
  expect(pages.map(wordsOf).join(' ')).toContain('Typed before.')
})
