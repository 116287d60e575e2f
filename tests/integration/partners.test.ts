import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import type { Making } from '@/features/exports/make-export'
import { openBox } from '@/features/exports/open-box'
import { listAskedPartners } from '@/features/partner-ticks/list-asked-partners'
import { markPartnerWords } from '@/features/partner-ticks/phrase-partner-words'
import { readTickedPartners, showedOtherWords } from '@/features/partner-ticks/read-ticked-partners'
import { partnerField, partnerMarkField } from '@/features/partner-ticks/rules'
import { changePartners } from '@/features/partners/change-partners'
import { createPartner } from '@/features/partners/create-partner'
import { loadPartner } from '@/features/partners/load-partner'
import { readOwnPartners } from '@/features/partners/read-own-partners'
import { readPublicPartner } from '@/features/partners/read-public-partner'
import { removePartner } from '@/features/partners/remove-partner'
import { savePartner } from '@/features/partners/save-partner'
import { readPartnerForm } from '@/features/partners/schema'
import { turnPartner } from '@/features/partners/turn-partner'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { readConfirmLink } from '@/features/signatures/read-confirm-link'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { replayErasures } from '@/features/signatures/replay-erasures'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { exportMakers } from '@/worker/export-makers'
import { createTestDatabase } from './harness'
import { openMail } from './outbox-fixture'
import { choose, createFixture } from './signatures-fixture'

/* Organisations that work with a campaign get the address of those who let them, and of nobody else. */

const database = await createTestDatabase()
const start = new Date('2026-03-01T09:00:00Z')
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000)

async function createPartnered() {
  const fixture = await createFixture(database)
  const { campaignId, campaign } = await database.owner.petition.findUniqueOrThrow({
    where: { id: fixture.petition.id },
    select: { campaignId: true, campaign: { select: { teamId: true } } },
  })
  const organiser = await createOrganiser(database.owner, { teamId: campaign.teamId, role: 'organiser' })
  const web = fixture.web(start)
  const load = async (id: string) => {
    const partner = await loadPartner(web, organiser, 'edit', id)
    const publishable = await loadPartner(web, organiser, 'publish', id)
    if (!partner || !publishable) throw new Error('not permitted')
    return { partner, publishable }
  }
  async function draft(name: string) {
    const place = await loadCampaign(web, organiser, 'edit', campaignId)
    if (!place) throw new Error('not permitted')
    const made = await createPartner(web, { campaign: place, name })
    if (!made.ok) throw new Error(made.reason)
    return made.id
  }
  async function write(id: string, words: Record<string, string>) {
    const reading = readPartnerForm({ place: 'Leeds', site: 'miners.example.org', ...words })
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
    return savePartner(web, { partner: (await load(id)).partner, form: reading.value })
  }
  async function open(name: string, consent = `${name} may write to me.`) {
    const id = await draft(name)
    await write(id, { name, 'summary.en': 'They mine.', 'text.en': '', 'consent.en': consent })
    const turned = await turnPartner(web, { partner: (await load(id)).publishable, step: 'open' })
    if (!turned.ok) throw new Error(turned.reason)
    return id
  }
  const asked = () => listAskedPartners(web, { campaignId, locale: 'en' })
  /** Signs and confirms with the ticks of these partners. */
  async function agree(email: string, ids: string[]) {
    const partners = (await asked()).filter(({ id }) => ids.includes(id))
    await fixture.sign(email, ids.length > 0 ? { partners: ids } : {}, start)
    const token = await mailed(email)
    const outcome = await confirmSignature(web, { token, chosen: { ...choose('none'), partners } })
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.manageToken
  }
  const mailed = async (email: string) =>
    (await openMail(database, 'confirm_signature', email, fixture.petition.id)).token
  async function listOf(partner: string) {
    const making = {
      db: database.worker,
      campaignId,
      petitionId: null,
      choice: { partner },
      mark: '1 · Ada · 2026-03-01',
      progress: () => {},
      open: async (boxes: Parameters<Making['open']>[0]) => boxes.map((box) => openBox(database.keys.worker, box)),
    } as unknown as Making<'partner'>
    const parts: string[] = []
    for await (const part of exportMakers.partner(making)) parts.push(Buffer.from(part).toString('utf8'))
    return parse(parts.join(''), { bom: true, columns: true }) as Record<string, string>[]
  }
  return { ...fixture, campaignId, organiser, load, draft, write, open, asked, agree, listOf, mailed }
}

describe('a partner', () => {
  test('is asked for once it says who it is and what is agreed to, three at a time', async () => {
    const { web, draft, write, load, open, asked, organiser } = await createPartnered()
    const id = await draft('Union of Miners')
    const turn = async (step: 'open' | 'close') =>
      turnPartner(web(start), { partner: (await load(id)).publishable, step })
    expect(await turn('open')).toEqual({ ok: false, reason: 'incomplete' })
    await write(id, {
      name: 'Union of Miners',
      'summary.en': 'They mine.',
      'text.en': '',
      'consent.en': 'They may write.',
    })
    expect(await readPublicPartner(web(start), 'union-of-miners', 'en')).toBeUndefined()
    expect(await turn('open')).toEqual({ ok: true })
    expect(await readPublicPartner(web(start), 'union-of-miners', 'ru')).toMatchObject({
      name: 'Union of Miners',
      website: 'https://miners.example.org/',
      locale: 'en',
      open: true,
    })
    // Nobody is asked in a language that they may not read.
    expect(await asked()).toMatchObject([{ id, consent: 'They may write.' }])
    expect(await write(id, { name: 'Union', 'summary.en': '', 'text.en': '', 'consent.en': '' })).toEqual({
      ok: false,
      reason: 'incomplete',
    })
    await open('Second')
    await open('Third')
    await expect(open('Fourth')).rejects.toThrow('too-many-open')
    expect(await removePartner(web(start), { partner: (await load(id)).partner })).toEqual({
      ok: false,
      reason: 'not-now',
    })
    expect(await turn('close')).toEqual({ ok: true })
    expect(await asked()).toHaveLength(2)
    const stranger = await createOrganiser(database.owner, { teamId: (await createTeam(database.owner)).id })
    expect(await loadPartner(web(start), stranger, 'see', id)).toBeNull()
    expect(await loadPartner(web(start), organiser, 'manageTeam', id)).toBeNull()
  })

  test('has readable faults for what is typed', () => {
    const typed = { name: '', place: '', site: 'nowhere', 'summary.en': 'x'.repeat(301), 'consent.en': 'y' }
    expect(readPartnerForm(typed)).toEqual({
      ok: false,
      errors: { name: 'name.empty', site: 'site.format', 'summary.en': 'long' },
    })
  })
})

describe('a signer', () => {
  test('is on the list of the partner that they ticked, and on no other, in the words that they read', async () => {
    const { open, agree, write, listOf, web } = await createPartnered()
    const [miners, parish] = [await open('Miners'), await open('Parish')]
    const token = await agree('ada@example.org', [miners])
    await agree('bo@example.org', [])
    await write(miners, { name: 'Miners', 'summary.en': 'They mine.', 'text.en': '', 'consent.en': 'Other words.' })
    expect(await listOf(miners)).toEqual([
      expect.objectContaining({
        email: 'ada@example.org',
        agreed_on: '2026-03-01',
        agreed_to: 'Miners, Leeds\nMiners may write to me.',
      }),
    ])
    expect(await listOf(parish)).toEqual([])
    const own = await readOwnSignature(web(start), token)
    expect(own?.consents.filter(({ purpose }) => purpose === 'partner')).toMatchObject([
      { text: 'Miners, Leeds\nMiners may write to me.', withdrawnOn: null },
    ])
  })

  test('agrees to nothing by what a form wishes, nor by words that were changed meanwhile', async () => {
    const { open, asked, sign, mailed, write, web, listOf } = await createPartnered()
    const id = await open('Miners')
    await sign('wish@example.org', { partners: [id] }, start)
    const link = await readConfirmLink(web(start), await mailed('wish@example.org'))
    expect(link).toMatchObject({ state: 'ready', form: { wantsPartners: [id] } })
    expect(await listOf(id)).toEqual([])
    const [shown] = await asked()
    if (!shown) throw new Error('nobody asks')
    const fields = { [partnerField(id)]: 'yes', [partnerMarkField(id)]: markPartnerWords(shown) }
    expect(readTickedPartners(fields, [shown])).toEqual([shown])
    expect(showedOtherWords(fields, [shown])).toBe(false)
    await write(id, { name: 'Miners', 'summary.en': 'They mine.', 'text.en': '', 'consent.en': 'They may sell it.' })
    expect(showedOtherWords(fields, await asked())).toBe(true)
  })

  test('takes back one and keeps another, and a backup brings neither back', async () => {
    const { open, agree, asked, listOf, web, load } = await createPartnered()
    const [miners, parish] = [await open('Miners'), await open('Parish')]
    const token = await agree('ada@example.org', [miners, parish])
    expect(await changePartners(web(at(1)), { token, agreed: [], kept: [parish] })).toEqual({ ok: true })
    expect(await listOf(miners)).toEqual([])
    expect(await listOf(parish)).toHaveLength(1)
    const journal = await database.owner.erasure.findMany({
      where: { act: 'partner' },
      orderBy: { id: 'desc' },
      take: 1,
      omit: { id: true },
    })
    await database.owner.partnerConsent.updateMany({ where: { partnerId: miners }, data: { withdrawnOn: null } })
    await replayErasures({ db: database.owner }, journal)
    expect(await listOf(miners)).toEqual([])
    expect(await listOf(parish)).toHaveLength(1)
    // What no form asks for any more is taken back, and not given.
    await turnPartner(web(start), { partner: (await load(miners)).publishable, step: 'close' })
    const [open0] = await asked()
    if (!open0) throw new Error('nobody asks')
    const closed = { ...open0, id: miners }
    await changePartners(web(at(2)), { token, agreed: [closed], kept: [parish] })
    expect(await listOf(miners)).toEqual([])
    expect(await readOwnPartners(web(at(2)), { token, locale: 'en' })).toMatchObject({
      asked: [{ id: parish }],
      given: [{ partner: { id: miners } }, { partner: { id: parish }, withdrawnOn: null }],
    })
    expect(await changePartners(web(at(2)), { token: 'x'.repeat(43), agreed: [], kept: [] })).toMatchObject({
      ok: false,
    })
  })

  test('who withdraws or is erased is on no list', async () => {
    const { open, agree, listOf, web } = await createPartnered()
    const id = await open('Miners')
    const [withdrawn, erased] = [await agree('a@example.org', [id]), await agree('b@example.org', [id])]
    expect(await listOf(id)).toHaveLength(2)
    await withdrawSignature(web(at(1)), { token: withdrawn })
    await eraseSignature(web(at(1)), { token: erased })
    expect(await listOf(id)).toEqual([])
    expect(await database.owner.partnerConsent.findMany({ where: { partnerId: id } })).toMatchObject([
      { withdrawnOn: expect.any(Date) },
    ])
  })
})
