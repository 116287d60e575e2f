import { PDFDocument } from 'pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeEach, describe, expect, test } from 'vitest'
import type { WebContext, WorkerContext } from '@/features/context'
import { purgeFiles } from '@/features/files/purge-files'
import { readDeskFile } from '@/features/files/read-file'
import { prepareKit } from '@/features/kits/prepare-kit'
import { readKitFile } from '@/features/kits/read-kit-file'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { indexCode } from '@/features/safety/create-token'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { printKitApart, printWithDossier } from '@/worker/print-kits'
import { createTestDatabase } from './harness'
import { at, createKitFixture, siteUrl } from './kits-fixture'

const database = await createTestDatabase()
const { owner, keys } = database
const day = 86_400_000
const web = (now = at): WebContext => ({ db: database.web, keys: keys.web, now })
const worker = (now = at): WorkerContext => ({ db: database.worker, keys: keys.worker, now })
const print = (now = at) => prepareKit(worker(now), { siteUrl, print: printWithDossier })

beforeEach(async () => {
  await owner.kit.deleteMany()
})

async function pagesOf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  return (await extractText(pdf)).text.map((text) => text.replace(/\s+/g, ' '))
}

describe('a kit', () => {
  test('is asked for, printed by the worker, and fetched by the team', async () => {
    const { id, ada, ask, show } = await createKitFixture(database)
    expect(await ask()).toEqual({ ok: true, begun: true })
    expect(await show()).toMatchObject({ stage: 'preparing', fileId: null })
    expect(await print()).toEqual({ letterId: id, ok: true, pages: 9 })
    const kit = await show()
    expect(kit).toMatchObject({ stage: 'ready', pages: 9 })
    const file = await readDeskFile(web(), ada, kit?.fileId ?? '')
    expect(file?.mime).toBe('application/pdf')

    const pages = await pagesOf(file?.bytes ?? new Uint8Array())
    const [plan, refusal, receipt, back, cover, coverBack, letter, letterBack, second] = pages
    expect(plan).toContain('План передачи письма')
    expect(plan).toContain('59,34° северной широты, 18,07° восточной долготы')
    expect(plan).toMatch(/1 \/ 9/)
    expect(refusal).toContain('Отказали по домофону')
    expect(receipt).toContain('Empfangsbestätigung')
    expect(cover).toMatch(/2\.345/)
    expect(cover).toContain('Schweden')
    expect(letter).toContain('Anna Lind')
    expect(second).toBe(letter)
    expect([back, coverBack, letterBack]).toEqual(['', '', ''])
    // Small numbers are hidden, and who declined does not stand there.
    expect(pages.join()).not.toMatch(/Tadschikistan|Nein Danke/)
    // What goes to the addressee does not carry the code.
    const [code = '?'] =
      /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}/.exec(plan?.replaceAll('REFE-RENC', '') ?? '') ?? []
    for (const page of [receipt, cover, letter]) expect(page).not.toContain(code)
    const delivery = await owner.delivery.findFirst({ where: { letterId: id } })
    expect(delivery).toMatchObject({ channel: 'by_hand', state: 'planned', outcome: null })
    expect(Buffer.from(delivery?.codeHash ?? [])).toEqual(indexCode(keys.web.codes, code))
  })

  test('is fetched whole by whoever asks at the moment in which a new one takes its place', async () => {
    const { id, ada, ask } = await createKitFixture(database)
    await ask()
    await print()
    const letter = await loadSetLetter(web(), ada, 'seeLetters', id)
    if (!letter) throw new Error('not permitted')
    const first = await readKitFile(web(), letter)
    let replaced = 0
    // Behind the first thing that is read, the worker replaces the kit.
    const db = database.web.$extends({
      query: {
        $allOperations: async ({ args, query }) => {
          const found = await query(args)
          if (replaced++ === 0) await ask(new Date(at.getTime() + day)).then(() => print(new Date(at.getTime() + day)))
          return found
        },
      },
    }) as unknown as WebContext['db']
    expect((await readKitFile({ db }, letter))?.bytes).toEqual(first?.bytes)
    expect(replaced).toBe(1)
    expect((await readKitFile(web(), letter))?.bytes).not.toEqual(first?.bytes)
  })

  test('of a demonstration says so on what could be handed in', async () => {
    for (const demo of [true, false]) {
      const { ask, show } = await createKitFixture(database, { demo })
      await ask()
      await print()
      const { bytes } = await owner.storedFile.findUniqueOrThrow({ where: { id: (await show())?.fileId ?? '' } })
      const pages = await pagesOf(bytes)
      const marked = pages.filter((page) => /Demonstration: nicht zur Übergabe bestimmt|Демонстрация/.test(page))
      expect(marked).toHaveLength(demo ? 4 : 0)
    }
  })

  test('pressed twice is one kit, and one way to the door', async () => {
    const { id, ask } = await createKitFixture(database)
    expect([await ask(), await ask()]).toEqual([
      { ok: true, begun: true },
      { ok: true, begun: false },
    ])
    expect(await owner.kit.count({ where: { letterId: id } })).toBe(1)
    expect(await owner.delivery.count({ where: { letterId: id } })).toBe(1)
    const both = await Promise.all([print(), print()])
    expect(both.filter(Boolean)).toHaveLength(1)
  })

  test('prepared anew replaces the old one and carries the same code until the outcome is told', async () => {
    const { id, ask, show } = await createKitFixture(database)
    await ask()
    await print()
    const before = await owner.kit.findUniqueOrThrow({ where: { letterId: id } })
    await ask(new Date(at.getTime() + day), 'en')
    expect((await show())?.stage).toBe('preparing')
    expect((await show())?.fileId).toBe(before.fileId)
    await print(new Date(at.getTime() + day))
    const after = await owner.kit.findUniqueOrThrow({ where: { letterId: id } })
    expect(after.fileId).not.toBe(before.fileId)
    expect(after.deliveryId).toBe(before.deliveryId)
    expect(after.sealed).toEqual(before.sealed)
    expect(await owner.storedFile.count({ where: { id: before.fileId ?? '' } })).toBe(0)

    await owner.delivery.update({
      where: { id: after.deliveryId ?? '' },
      data: { state: 'recorded', outcome: 'refused_at_door' },
    })
    await ask(new Date(at.getTime() + 2 * day))
    const again = await owner.kit.findUniqueOrThrow({ where: { letterId: id }, include: { delivery: true } })
    expect(again.deliveryId).not.toBe(before.deliveryId)
    expect(again.sealed).not.toEqual(before.sealed)
    expect(again.delivery?.attempt).toBe(2)
  })

  test('is deleted after thirty days, and can be prepared again', async () => {
    const { ask, show } = await createKitFixture(database)
    await ask()
    await print()
    await purgeFiles({ db: database.worker, now: new Date(at.getTime() + 29 * day) })
    expect((await show())?.stage).toBe('ready')
    await purgeFiles({ db: database.worker, now: new Date(at.getTime() + 31 * day) })
    expect(await show()).toMatchObject({ stage: 'expired', fileId: null })
    expect(await ask(new Date(at.getTime() + 32 * day))).toEqual({ ok: true, begun: true })
    expect(await print(new Date(at.getTime() + 32 * day))).toMatchObject({ ok: true })
  })

  test('of a letter whose text can change is refused', async () => {
    for (const state of ['drafting', 'collecting', 'closed'] as const) {
      const { ask } = await createKitFixture(database, { state })
      expect(await ask()).toEqual({ ok: false, reason: 'not-frozen' })
    }
  })

  test('is nobody else’s: neither the letter nor the file is found by another team', async () => {
    const { id, ask, show } = await createKitFixture(database)
    await ask()
    await print()
    const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })
    expect(await loadSetLetter(web(), stranger, 'seeLetters', id)).toBeNull()
    expect(await readDeskFile(web(), stranger, (await show())?.fileId ?? '')).toBeUndefined()
  })

  test('that cannot be printed says so, and a second press tries again', async () => {
    const { id, ask, show } = await createKitFixture(database)
    await ask()
    const broken = await prepareKit(worker(), { siteUrl, print: () => Promise.reject(new Error('no paper')) })
    expect(broken).toMatchObject({ letterId: id, ok: false })
    expect(await show()).toMatchObject({ stage: 'failed', trouble: 'print' })
    expect(await ask()).toEqual({ ok: true, begun: true })
    expect(await print()).toMatchObject({ ok: true })
  })

  test('that a killed worker left behind is printed by the next one, but not before its lease has ended', async () => {
    const { ask } = await createKitFixture(database)
    await ask()
    const never = prepareKit(worker(), { siteUrl, print: () => new Promise(() => {}) })
    await expect.poll(() => owner.kit.count({ where: { leaseUntil: { not: null } } })).toBe(1)
    expect(await print(new Date(at.getTime() + 60_000))).toBeUndefined()
    expect(await print(new Date(at.getTime() + 4 * 60_000))).toMatchObject({ ok: true })
    void never
  })
})

test('the printing process says what went wrong, and leaves nothing behind', async () => {
  await expect(printKitApart({} as never)).rejects.toThrow(/printed nothing/)
})

test('one page of a kit can be taken out and printed alone', async () => {
  const { ask, show } = await createKitFixture(database)
  await ask()
  await print()
  const { bytes } = await owner.storedFile.findUniqueOrThrow({ where: { id: (await show())?.fileId ?? '' } })
  const pdf = await PDFDocument.load(bytes)
  for (const page of pdf.getPages())
    expect(page.getSize()).toEqual({ width: expect.closeTo(595, 0), height: expect.closeTo(842, 0) })
})
