import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeEach, expect, test } from 'vitest'
import { approveExport } from '@/features/exports/approve-export'
import { claimFile, readParts } from '@/features/exports/claim-file'
import { loadExport } from '@/features/exports/load-export'
import { makeExport } from '@/features/exports/make-export'
import { openBox } from '@/features/exports/open-box'
import { requestExport } from '@/features/exports/request-export'
import { exportKinds } from '@/features/exports/schema'
import { listNamedKits, mayCarryNames } from '@/features/kits/list-named-kits'
import { loadPetition } from '@/features/petitions/load-petition'
import { NameDisplay } from '@/generated/prisma/enums'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { createSignature } from '@/tests/factories/signatures'
import { createOrganiser } from '@/tests/factories/teams'
import { readPages, wordsOf } from '@/tests/stories/pdf-pages'
import { exportMakers } from '@/worker/export-makers'
import { createTestDatabase } from './harness'
import { at, createKitFixture, siteUrl } from './kits-fixture'

/* The dossier of a petition goes with a letter: without names as the kit lies here, with names by the word of two. */

const database = await createTestDatabase()
const { owner, keys } = database

beforeEach(async () => {
  await owner.kit.deleteMany()
  await owner.export.deleteMany()
})

/** A letter to the office of a petition, which one person of each display signed. */
async function signedFixture() {
  const fixture = await createKitFixture(database)
  const { petition, addresseeId } = fixture
  await owner.petition.update({ where: { id: petition.id }, data: { addresseeId }, select: { id: true } })
  for (const display of Object.values(NameDisplay))
    await createSignature(owner, keys.web, {
      petition,
      display,
      country: 'SE',
      signer: { name: `Only${display} Person` },
    })
  return fixture
}

test('the kit carries the dossier of the petition that is chosen, in which nobody is named', async () => {
  const { ask, print, pages, petition } = await signedFixture()
  expect(await ask(at, 'en', petition.id)).toEqual({ ok: true, begun: true })
  expect(await print()).toMatchObject({ ok: true })
  const words = await pages()
  const [plan = '', , receipt, , cover, , letter] = words
  const first = words.findIndex((page) => page.includes('Copy without names'))
  expect(plan).toMatch(new RegExp(`Dossier of the petition\\s+${first + 1}–${words.length}`))
  expect(first % 2).toBe(0)
  for (const sheet of [receipt, cover]) expect(sheet).toMatch(/Anlage\s+Dossier zur Petition/)
  expect(letter).toContain('Exzellenz')
  const dossier = words.slice(first).join(' ')
  for (const said of ['Release the nine miners', 'nine miners', '4', 'This copy names nobody'])
    expect(dossier).toContain(said)
  expect(words.join(' ')).not.toMatch(/Only|Room for signatures/)
})

test('a petition that the addressee gets the number of alone has no countries on any sheet of a kit', async () => {
  const { ask, print, pages, petition } = await createKitFixture(database)
  const few = () =>
    owner.petition.update({ where: { id: petition.id }, data: { addresseeGets: 'number' }, select: { id: true } })
  await owner.$transaction([owner.$executeRaw`SET LOCAL session_replication_role = replica`, few()])
  await ask(at, 'en', petition.id)
  await print()
  const words = (await pages()).join(' ')
  expect(words).toContain('2.345')
  expect(words).not.toMatch(/Schweden|By country|Nach Ländern/)
})

test('a draft does not go with a letter, nor a petition of another campaign', async () => {
  const { ask, campaign, team } = await createKitFixture(database)
  const other = await createCampaign(owner, { teamId: team.id })
  const draft = await createPetition(owner, keys.web, { campaignId: campaign.id, state: 'draft' })
  const foreign = await createPetition(owner, keys.web, { campaignId: other.id })
  for (const id of [draft.id, foreign.id, 'nothing', crypto.randomUUID()])
    expect(await ask(at, 'en', id)).toEqual({ ok: false, reason: 'no-petition' })
  expect(await owner.kit.count()).toBe(0)
})

/** Asks for the addressee's copy in the kit of a letter, has it approved, made and opened. */
async function fetchNamed(fixture: Awaited<ReturnType<typeof signedFixture>>) {
  const { ada, team, petition, web, worker, id: letter } = fixture
  const bo = await createOrganiser(owner, { teamId: team.id, role: 'organiser' })
  const identity = await generateX25519Identity()
  const place = await loadPetition(web(), ada, 'export', petition.id)
  if (!place) throw new Error('Ada may export')
  const choice = exportKinds.dossier.choice.parse({ reader: 'addressee', language: 'en', letter })
  const recipient = await identityToRecipient(identity)
  const asked = await requestExport(web(), {
    place,
    kind: 'dossier',
    choice,
    reason: 'To hand in',
    recipient,
    locale: 'en',
  })
  if (!asked.ok) throw new Error(asked.reason)
  const load = async (who: { id: string }) =>
    (await loadExport(web(), who, 'export', asked.id)) ?? Promise.reject(new Error())
  const open = async (boxes: readonly Parameters<typeof openBox>[1][]) => boxes.map((box) => openBox(keys.worker, box))
  const make = (minutes = 0) =>
    makeExport(worker(new Date(at.getTime() + minutes * 60_000)), { makers: exportMakers, siteUrl, open })
  return {
    approve: async () => approveExport(web(), await load(bo)),
    make,
    fetch: async () => {
      expect(await claimFile(web(), await load(ada))).toMatchObject({ ok: true, ending: 'pdf' })
      const parts: Uint8Array[] = []
      for await (const part of readParts(web(), asked.id)) parts.push(part)
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      return (await readPages(await decrypter.decrypt(Buffer.concat(parts)))).map(wordsOf)
    },
  }
}

test('with names it is a file that a second organiser approves, with those who allowed the addressee their name', async () => {
  const fixture = await signedFixture()
  await fixture.ask(at, 'en', fixture.petition.id)
  await fixture.print()
  const code = /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}/
  const known = code.exec((await fixture.pages())[1] ?? '')?.[0]
  const kept = await owner.storedFile.count()
  const { approve, make, fetch } = await fetchNamed(fixture)
  expect(await make()).toBeUndefined()
  expect(await approve()).toEqual({ ok: true })
  expect(await make()).toMatchObject({ ok: true })
  const words = await fetch()
  const [plan = '', refusal = ''] = words
  expect(plan).toContain('Plan for the hand-in')
  expect(code.exec(refusal)?.[0]).toBe(known)
  const all = words.join(' ')
  expect(all).toContain('Copy for the addressee')
  expect(all.match(/Only\w+/g)?.toSorted()).toEqual(['Onlyaddressee', 'Onlyfull'])
  expect(all).toMatch(/O\. P\./)
  // What lies here in clear is the kit without names, as before.
  expect((await fixture.pages()).join(' ')).not.toContain('Only')
  expect(await owner.storedFile.count()).toBe(kept)
})

test('names go to the office that they were allowed to, and only while the way to its door is open', async () => {
  const fixture = await signedFixture()
  const { petition, web, ada, id } = fixture
  const place = await loadPetition(web(), ada, 'export', petition.id)
  if (!place) throw new Error('Ada may export')
  const may = async () => [
    await mayCarryNames(web(), petition.id, id),
    (await listNamedKits(web(), place, 'en')).length,
  ]
  expect(await may()).toEqual([false, 0])
  await fixture.ask()
  await fixture.print()
  expect(await may()).toEqual([true, 1])
  const { approve, make } = await fetchNamed(fixture)
  await approve()
  await owner.petition.update({ where: { id: petition.id }, data: { addresseeId: null }, select: { id: true } })
  expect(await may()).toEqual([false, 0])
  for (const [minutes, reason] of ['again', 'again', 'make'].entries())
    expect(await make(minutes)).toMatchObject({ ok: false, reason })
  expect(await owner.exportPart.count()).toBe(0)

  const { addresseeId } = fixture
  await owner.petition.update({ where: { id: petition.id }, data: { addresseeId }, select: { id: true } })
  expect(await may()).toEqual([true, 1])
  await owner.delivery.updateMany({ data: { outcome: 'letterbox', state: 'recorded' } })
  expect(await may()).toEqual([false, 0])
})
