import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { approveImportAlone } from '@/features/collected/decide-import'
import { expireImports } from '@/features/collected/expire-imports'
import { listSignatureImports } from '@/features/collected/list-signature-imports'
import { loadSignatureImport } from '@/features/collected/load-signature-import'
import { readDraft } from '@/features/collected/read-draft'
import { collectedSchema } from '@/features/collected/schema'
import { day, hour } from '@/features/days'
import { loadPetition } from '@/features/petitions/load-petition'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { createOrganiser } from '@/tests/factories/teams'
import { createCollecting, fileOf } from './collected-fixture'
import { createTestDatabase } from './harness'
import { openMails } from './outbox-fixture'

/*
 * People who signed with another tool are brought with evidence, counted by the word of two, each once, and can be taken
 * back whole (decision 0058).
 */

const database = await createTestDatabase()
const { owner, worker, keys } = database
const many = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `p${from + at}@example.org`)

describe('an import of signatures', () => {
  test('of 200 counts once a second organiser has approved it, and not before', async () => {
    const { brought, approve, work, numbers, rows, ada, bo, petition, teamId } = await createCollecting(database)
    const id = await brought(fileOf(many(200)))
    await work()
    expect(await numbers()).toMatchObject({ confirmed: 0, elsewhere: 0 })
    expect(await approve(id, ada)).toEqual({ ok: false, reason: 'own' })
    expect(await approve(id)).toEqual({ ok: true })
    expect(await approve(id)).toEqual({ ok: false, reason: 'not-now' })
    await work()
    expect(await numbers()).toMatchObject({ confirmed: 0, elsewhere: 200 })
    const [one] = await rows()
    expect(one).toMatchObject({ state: 'counted', country: 'DE', display: 'addressee', origin: 'import', batchId: id })
    const [listed] = await listSignatureImports({ db: database.web }, petition.id)
    expect(listed).toMatchObject({
      ...{ state: 'counted', people: 200, counted: 200, leftOut: 0, version: 1 },
      ...{ askedBy: { id: ada.id }, approvedBy: { id: bo.id }, alone: false },
    })
    const log = await owner.auditEntry.findMany({ where: { teamId }, orderBy: { id: 'asc' } })
    expect(log.map(({ action }) => action)).toEqual(
      ['bring', 'approve', 'count'].map((verb) => `signature-import.${verb}`),
    )
    expect(JSON.stringify(log.map(({ object }) => object))).not.toContain('example.org')
  })

  test('seals what is needed and no more, and hands no name over that nobody agreed to', async () => {
    const { counted, rows } = await createCollecting(database)
    await counted('Name,Email,City,Phone,IP Address\nAnn Lee,ann@example.org,Oslo,+47 1234567,192.0.2.10\n', {
      coversNames: false,
    })
    const [row] = await rows()
    expect(row).toMatchObject({ display: 'none', country: null })
    const contact = await worker.collectedContact.findUniqueOrThrow({ where: { collectedId: row?.id ?? '' } })
    expect(collectedSchema.strict().parse(openAsWorker(keys.worker, contact))).toEqual({
      ...{ name: 'Ann Lee', email: 'ann@example.org', city: 'Oslo', role: '', organisation: '' },
    })
  })

  test('counts nobody who is here, was here, or came with another file', async () => {
    const { counted, numbers, signAndConfirm, web, rows } = await createCollecting(database)
    await signAndConfirm('here@example.org')
    const gone = await signAndConfirm('gone@example.org', { name: 'Who Goes' })
    await withdrawSignature(web(), { token: gone })
    const first = await counted(fileOf(['HERE@example.org', 'gone@example.org', 'new@example.org', '']))
    expect(await numbers()).toMatchObject({ confirmed: 1, elsewhere: 2 })
    await counted(fileOf(['other@example.org', 'New@Example.org', 'third@example.org', '']))
    // The fourth of both files has a name and a town alike, and no address.
    expect(await numbers()).toMatchObject({ confirmed: 1, elsewhere: 4 })
    expect((await rows()).filter(({ batchId }) => batchId === first)).toHaveLength(2)
  })

  test('stops counting who confirms here later, and nothing of them is left when they erase that', async () => {
    const { counted, numbers, signAndConfirm, web, rows } = await createCollecting(database)
    await counted(fileOf(['later@example.org', 'other@example.org']))
    const token = await signAndConfirm('Later@example.org')
    expect(await numbers()).toMatchObject({ confirmed: 1, elsewhere: 1 })
    await eraseSignature(web(), { token })
    expect(await numbers()).toMatchObject({ confirmed: 0, elsewhere: 1 })
    expect(await rows()).toHaveLength(1)
  })

  test('does not count who confirms while it waits, or while it is being counted', async () => {
    const { brought, approve, work, numbers, signAndConfirm, sign } = await createCollecting(database)
    await sign('racing@example.org')
    const id = await brought(fileOf(['waits@example.org', 'racing@example.org', ...many(30)]))
    await signAndConfirm('waits@example.org')
    await approve(id)
    await Promise.all([work(), signAndConfirm('racing@example.org')])
    await work()
    expect(await numbers()).toMatchObject({ confirmed: 2, elsewhere: 30 })
  })

  test('is counted once by several workers at once', async () => {
    const { brought, approve, work, numbers, rows } = await createCollecting(database)
    const [one, two] = [await brought(fileOf(many(1_500))), await brought(fileOf(many(1_500, 700)))]
    await approve(one)
    await approve(two)
    await Promise.all([work(), work(), work()])
    await work()
    expect(await numbers()).toMatchObject({ elsewhere: 2_200 })
    expect((await rows()).every(({ state }) => state === 'counted')).toBe(true)
  })

  test('is whole or not at all: a second press brings nothing, and evidence is needed', async () => {
    const { store, bring, rows, look } = await createCollecting(database)
    expect(await bring()).toEqual({ ok: false, reason: 'no-draft' })
    await store(fileOf(many(3)))
    expect(await bring({ agreedFrom: null })).toEqual({ ok: false, reason: 'days' })
    expect(await bring({ version: 7 })).toEqual({ ok: false, reason: 'version' })
    const both = await Promise.all([bring(), bring()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rows()).toHaveLength(3)
    expect(await look()).toBeUndefined()
  })

  test('is not taken for a petition that is over, nor from files that are none', async () => {
    const { store, bring, petition } = await createCollecting(database)
    for (const [bytes, code] of [
      ['', 'file-empty'],
      [Buffer.from('504b0304aabbcc', 'hex'), 'file-not-text'],
      [Buffer.from('cff0e8ece5f02c0a', 'hex'), 'file-not-utf8'],
      [Buffer.alloc(25 * 1024 * 1024, 'a'), 'file-too-big'],
      ['Name,Email\n', 'file-no-rows'],
    ] as const)
      expect(await store(bytes)).toMatchObject({ ok: false, fault: { code } })
    expect(await store(Buffer.from('\uFEFFName,City\nАнна,Oslo\n', 'utf16le'))).toEqual({ ok: true })
    await owner.petitionIndexKey.deleteMany({ where: { petitionId: petition.id } })
    expect(await bring()).toEqual({ ok: false, reason: 'closed' })
  })

  test('does not count once the petition was handed in', async () => {
    const { brought, approve, work, numbers, petition } = await createCollecting(database)
    const late = await brought(fileOf(many(2)))
    await owner.petition.update({ where: { id: petition.id }, data: { state: 'handed_in', handedInAt: new Date() } })
    expect(await approve(late)).toEqual({ ok: false, reason: 'not-now' })
    await work()
    expect(await numbers()).toMatchObject({ elsewhere: 0 })
  })

  test('ends by itself when nobody approves it, and so does a file that somebody looks at', async () => {
    const { brought, store, rows, approve, petition } = await createCollecting(database)
    const id = await brought(fileOf(many(3)))
    await store(fileOf(['ann@example.org']))
    const week = new Date(Date.now() + 7 * day)
    expect(await approve(id, undefined, week)).toEqual({ ok: false, reason: 'not-now' })
    expect(await expireImports({ db: worker, now: new Date(Date.now() + 2 * hour) })).toBe(0)
    expect(await owner.importDraft.count({ where: { petitionId: petition.id } })).toBe(0)
    expect(await expireImports({ db: worker, now: week })).toBeGreaterThan(0)
    expect(await rows()).toEqual([])
  })
})

describe('who may', () => {
  test('bring and approve are owners and organisers of the team', async () => {
    const { brought, petition, teamId, web, approve, ada } = await createCollecting(database)
    const id = await brought(fileOf(many(2)))
    for (const role of ['moderator', 'translator'] as const) {
      const other = await createOrganiser(owner, { teamId, role })
      expect(await loadPetition(web(), other, 'collect', petition.id)).toBeNull()
      expect(await loadSignatureImport(web(), other, 'collect', id)).toBeNull()
    }
    const stranger = (await createCollecting(database)).ada
    expect(await loadSignatureImport(web(), stranger, 'collect', id)).toBeNull()
    await owner.membership.deleteMany({ where: { teamId, organiserId: ada.id } })
    expect(await approve(id)).toEqual({ ok: false, reason: 'left' })
  })

  test('look at a file is who brought it, in that session', async () => {
    const { store, look, web, collecting, bo } = await createCollecting(database)
    await store(fileOf(many(2)))
    expect(await look()).toMatchObject({ people: 2 })
    expect(await look(bo)).toBeUndefined()
    expect(await readDraft(web(), await collecting(), randomBytes(32))).toBeUndefined()
  })

  test('approve alone is who is alone, by the link of the mail, a day later', async () => {
    const { brought, web, load, work, numbers, approve, ada } = await createCollecting(database, { alone: true })
    const id = await brought(fileOf(many(2)))
    const mail = (await openMails(database, 'import_approval')).find(({ row }) => row.aboutId === id)
    expect(mail?.email).toBe(ada.email)
    const byLink = async (ms: number, token = mail?.token ?? '') =>
      approveImportAlone(web(new Date(Date.now() + ms)), await load(id), token)
    expect(await byLink(23 * hour)).toEqual({ ok: false, reason: 'too-early' })
    expect(await byLink(25 * hour, 'x'.repeat(43))).toEqual({ ok: false, reason: 'not-found' })
    expect(await approve(id, ada)).toEqual({ ok: false, reason: 'own' })
    expect(await byLink(25 * hour)).toEqual({ ok: true })
    await work()
    expect(await numbers()).toMatchObject({ elsewhere: 2 })
    const row = await owner.outboxMail.findUniqueOrThrow({ where: { id: mail?.row.id ?? '' } })
    expect(row.about).toBe('signature_imports')
  })
})
