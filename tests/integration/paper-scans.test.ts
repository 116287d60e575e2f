import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { requestExport } from '@/features/exports/request-export'
import { cleanScan } from '@/features/files/web/clean-scan'
import { purgePaper } from '@/features/paper/purge-paper'
import { readScanGiver } from '@/features/paper/read-scan-giver'
import { mostScans } from '@/features/paper/rules'
import { removeScan, storeScan } from '@/features/paper/store-scan'
import { loadPetition } from '@/features/petitions/load-petition'
import { canary, tellingPhotograph } from '@/tests/factories/pictures'
import { createOrganiser } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { createPaper, paperDay } from './paper-fixture'
import { filesOf, tablesOf } from './stolen-fixture'

/* Photos of sheets show names: nobody reads them but who asks to check, and they are gone when the signers' data are. */

const database = await createTestDatabase()
const { owner } = database

let photo: Buffer
let drawn: Buffer
beforeAll(async () => {
  photo = await tellingPhotograph()
  const cleaned = await cleanScan([{ bytes: new Uint8Array(photo) }])
  if (!cleaned.ok) throw new Error(cleaned.reason)
  drawn = Buffer.from(cleaned.scan.bytes)
})

async function createScanned() {
  const paper = await createPaper(database)
  const { ada, bo, web, batchOf, petition, make, fetchFile } = paper
  const id = await paper.entered(ada)
  const scan = () => ({ mime: 'image/jpeg' as const, bytes: new Uint8Array(drawn), pages: 1 })
  const add = async (who: { id: string } = ada) => storeScan(web(paperDay), await batchOf(who, id), scan())
  const scans = () => owner.paperScan.findMany({ where: { batchId: id } })
  const identity = await generateX25519Identity()
  /** Asks for the photos as the page does. */
  async function askFor(who: { id: string }) {
    const place = await loadPetition(web(), who, 'export', petition.id)
    if (!place) throw new Error('They may not ask')
    const given = await readScanGiver({ db: database.web }, place, { batch: id })
    if (given === null) throw new Error('Nothing to ask for')
    const recipient = await identityToRecipient(identity)
    const asked = { place, kind: 'scans' as const, choice: { batch: id }, reason: 'To check', recipient, locale: 'en' }
    const outcome = await requestExport(web(), { ...asked, given })
    return outcome.ok ? outcome.id : Promise.reject(new Error(outcome.reason))
  }
  async function openAs(who: { id: string }, exportId: string): Promise<PDFDocument> {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return PDFDocument.load(await decrypter.decrypt(await fetchFile(exportId, undefined, who)), {
      updateMetadata: false,
    })
  }
  return { ...paper, id, add, scan, scans, askFor, openAs, make, bo, identity }
}

describe('a photo of sheets', () => {
  test('stands nowhere readable: in no table, no file of the database, and web cannot read it', async () => {
    const { add, scans, id } = await createScanned()
    expect(drawn.includes(canary)).toBe(false)
    expect(await add()).toEqual({ ok: true })
    const [kept] = await scans()
    expect(Buffer.from(kept?.sealed ?? []).length).toBeGreaterThan(drawn.length)
    await expect(database.web.paperScan.findMany({ where: { batchId: id } })).rejects.toThrow(/denied/)
    // A piece from the middle of the picture, in every form in which bytes are written down.
    const piece = drawn.subarray(drawn.length - 90, drawn.length - 60)
    const base64 = [0, 1, 2].map((shift) => piece.subarray(shift).toString('base64').slice(0, 24))
    const forms = [piece, Buffer.from(piece.toString('hex')), ...base64.map((text) => Buffer.from(text))]
    const readable = (bytes: Buffer) => [...forms, Buffer.from(canary)].some((form) => bytes.includes(form))
    expect(readable(drawn)).toBe(true)
    await owner.$executeRaw`CHECKPOINT`
    for (const { table, text } of await tablesOf(database)) expect(readable(Buffer.from(text)), table).toBe(false)
    for (const { file, bytes } of await filesOf(database)) expect(readable(bytes), file).toBe(false)
  })

  test('goes to whoever checks, encrypted to their browser, once, and without a third', async () => {
    const { ada, bo, add, askFor, openAs, make, row, id, check } = await createScanned()
    await add()
    await add()
    const exportId = await askFor(bo)
    expect(await owner.export.findUniqueOrThrow({ where: { id: exportId } })).toMatchObject({
      ...{ state: 'approved', askedBy: bo.id, approvedBy: ada.id },
    })
    expect(await make()).toMatchObject({ ok: true, id: exportId })
    const pdf = await openAs(bo, exportId)
    expect(pdf.getPageCount()).toBe(2)
    expect(pdf.getTitle()).toContain('Bo Second')
    await expect(openAs(bo, exportId)).rejects.toThrow('gone')
    expect(await owner.exportPart.count({ where: { exportId } })).toBe(0)
    const { revision } = await row(id)
    expect(revision, 'looking changes nothing').toBe(3)
    expect(await check(bo, id)).toEqual({ ok: true })
  })

  test('is not made for whoever added it, nor when that one has left, without the word of another', async () => {
    const { ada, bo, add, askFor, teamId, approve } = await createScanned()
    await add()
    const own = await askFor(ada)
    expect((await owner.export.findUniqueOrThrow({ where: { id: own } })).state).toBe('asked')
    await owner.membership.delete({ where: { teamId_organiserId: { teamId, organiserId: ada.id } } })
    const cy = await createOrganiser(owner, { teamId, role: 'organiser' })
    const asked = await askFor(bo)
    expect(await owner.export.findUniqueOrThrow({ where: { id: asked } })).toMatchObject({
      state: 'asked',
      alone: false,
    })
    expect(await approve(asked, cy)).toEqual({ ok: true })
  })

  test('is given to whoever checks alone: others, and all once it was counted, need the word of another', async () => {
    const { ada, bo, add, askFor, check, correct, id, teamId } = await createScanned()
    const cy = await createOrganiser(owner, { teamId, role: 'organiser' })
    await add()
    const stateFor = async (who: { id: string }) =>
      (await owner.export.findUniqueOrThrow({ where: { id: await askFor(who) } })).state
    expect(await correct(bo, id)).toEqual({ ok: true })
    expect(await stateFor(bo), 'who corrected it does not check it').toBe('asked')
    expect(await stateFor(ada)).toBe('asked')
    expect(await stateFor(cy)).toBe('approved')
    expect(await check(cy, id)).toEqual({ ok: true })
    expect(await stateFor(cy), 'nothing waits to be checked').toBe('asked')
  })

  test('is added by who wrote the batch, while nobody has counted it, and whoever checks has to see it', async () => {
    const { ada, bo, add, scans, check, id, batchOf, web, history } = await createScanned()
    expect(await add(bo)).toEqual({ ok: false, reason: 'own-only' })
    await add()
    expect(await check(bo, id, { revision: 1 }), 'the photo came after they looked').toEqual({
      ok: false,
      reason: 'changed',
    })
    const [kept] = await scans()
    expect(await removeScan(web(), await batchOf(bo, id), kept?.id ?? '')).toEqual({ ok: false, reason: 'own-only' })
    expect(await removeScan(web(), await batchOf(ada, id), kept?.id ?? '')).toEqual({ ok: true })
    expect(await scans()).toEqual([])
    expect(await check(bo, id)).toEqual({ ok: true })
    expect(await add()).toEqual({ ok: false, reason: 'not-now' })
    expect(await history(id)).toEqual(['enter', 'scan', 'scan-remove', 'count'])
  })

  test('has a bound', async () => {
    const { add, scans } = await createScanned()
    const sent = await Promise.all(Array.from({ length: mostScans + 3 }, () => add()))
    expect(sent.filter(({ ok }) => ok)).toHaveLength(mostScans)
    expect(await scans()).toHaveLength(mostScans)
  })
})

describe('what is kept of it ends', () => {
  test('when the batch is taken off', async () => {
    const { add, scans, remove, restore, ada, id } = await createScanned()
    await add()
    await remove(ada, id)
    expect(await scans()).toEqual([])
    await restore(ada, id)
    expect(await scans()).toEqual([])
  })

  test.each([
    ['30 days after the hand-in', { state: 'handed_in' as const, handedInAt: paperDay }, 30],
    ['six months after the close', { state: 'closed' as const, closedAt: paperDay }, 182],
    ['two years after it was entered, though the petition stays open', {}, 731],
  ])('%s, with the note; the number stays', async (_, data, days) => {
    const { add, scans, id, row, petition, check, bo, paper } = await createScanned()
    await add()
    await check(bo, id)
    await owner.petition.update({ where: { id: petition.id }, data })
    const purge = (day: number) =>
      purgePaper({ db: database.worker, now: new Date(paperDay.getTime() + day * 86_400_000) })
    await purge(days - 2)
    expect(await scans()).toHaveLength(1)
    await purge(days)
    expect(await scans()).toEqual([])
    expect(await row(id)).toMatchObject({ note: '', number: 12 })
    expect(await paper()).toBe(12)
  })

  test('with the petition', async () => {
    const { add, petition, scans, history, id } = await createScanned()
    await add()
    await owner.petition.delete({ where: { id: petition.id } })
    expect(await scans()).toEqual([])
    expect(await history(id)).toEqual([])
  })
})
