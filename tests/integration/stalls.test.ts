import { describe, expect, test } from 'vitest'
import { day } from '@/features/days'
import { isSignedOrAsked } from '@/features/petitions/read-petition'
import { createSealingKeys } from '@/features/safety/seal-json'
import { changeStall } from '@/features/stalls/change-stall'
import { endStall } from '@/features/stalls/end-stall'
import { putFormsBack, takeFormsOff } from '@/features/stalls/move-forms'
import { purgeStalls } from '@/features/stalls/purge-stalls'
import { hasStall, receiveForms } from '@/features/stalls/receive-forms'
import { unopenedOf } from '@/features/stalls/rules'
import { takeForms } from '@/features/stalls/take-forms'
import { createTestDatabase } from './harness'
import { createStall } from './stalls-fixture'
import { lookingFor, tablesOf } from './stolen-fixture'

/*
 * People sign at a stall on the phone of a steward (decision 0059).
 */

const database = await createTestDatabase()
const { owner, keys } = database
const inDays = (days: number) => new Date(Date.now() + days * day)

describe('a stall', () => {
  test('takes as many forms as it may, and the others when the number is raised', async () => {
    const { seal, send, listed, stall, web } = await createStall(database, { most: 2 })
    const forms = [seal(), seal(), seal()]
    expect(await send(forms)).toMatchObject({ kept: forms.slice(0, 2).map(({ id }) => id), full: true })
    const { place, country, firstDay, lastDay, locales } = await listed()
    await changeStall(web(), { stall: await stall(), to: { place, country, firstDay, lastDay, locales, most: 3 } })
    expect((await send(forms))?.kept).toHaveLength(3)
    expect(await listed()).toMatchObject({ arrived: 3, most: 3 })
  })

  test('that has ended takes what was sealed before for seven days, and then nothing', async () => {
    const { seal, send, listed } = await createStall(database)
    const form = seal()
    expect(await send([form], inDays(2))).toMatchObject({ phase: 'ended', kept: [form.id] })
    // It is told once more that it is here: the answer may have been lost.
    expect(await send([form, seal()], inDays(9))).toMatchObject({ phase: 'over', kept: [form.id] })
    expect(await listed(inDays(9))).toMatchObject({ phase: 'over', code: undefined, arrived: 1 })
  })

  test('can be ended at once, and made to take nothing more', async () => {
    const { id, code, seal, send, stall, web, listed } = await createStall(database)
    await endStall(web(), { stall: await stall(), shut: false })
    expect(await send([seal()])).toMatchObject({ phase: 'ended', full: false })
    expect((await owner.stall.findUniqueOrThrow({ where: { id } })).code).toBeNull()
    await endStall(web(), { stall: await stall(), shut: true })
    expect(await send([seal()])).toMatchObject({ phase: 'over', kept: [] })
    expect(await listed()).toMatchObject({ arrived: 1, phase: 'over' })
    expect(
      await owner.auditEntry.findMany({
        where: { object: `stall:${id}` },
        orderBy: { at: 'asc' },
        select: { action: true },
      }),
    ).toEqual(['stall.open', 'stall.end', 'stall.shut'].map((action) => ({ action })))
    expect(await receiveForms(web(), { code: `${code.slice(1)}A`, forms: [] })).toBeUndefined()
  })

  test('is taken off the count whole, for a reason, and put back', async () => {
    const { id, seal, send, take, stall, web, listed, numbers } = await createStall(database)
    await send([seal(), seal()])
    await take()
    await takeFormsOff(web(), { stall: await stall(), reason: 'The link was passed on.' })
    await send([seal()])
    await take()
    expect(await listed()).toMatchObject({ counted: 0, taken: 3, offReason: 'The link was passed on.' })
    expect(await numbers()).toMatchObject({ stalls: 0 })
    expect(await takeFormsOff(web(), { stall: await stall(), reason: 'Again.' })).toEqual({
      ok: false,
      reason: 'not-now',
    })
    await putFormsBack(web(), { stall: await stall() })
    expect(await numbers()).toMatchObject({ stalls: 3 })
    const acts = await owner.auditEntry.findMany({ where: { object: `stall:${id}` }, orderBy: { at: 'asc' } })
    expect(acts.map(({ action }) => action)).toEqual(['stall.open', 'stall.off', 'stall.back'])
  })

  test('makes its text a signed one, of which another wording is weighed', async () => {
    const { seal, send, take, petition } = await createStall(database)
    const { id } = await owner.petitionVersion.findFirstOrThrow({ where: { petitionId: petition.id } })
    await send([seal()])
    expect(await isSignedOrAsked(database.web, id)).toBe(false)
    await take()
    expect(await isSignedOrAsked(database.web, id)).toBe(true)
  })

  test('of a petition that closed counts those with an address too, and none once it was handed in', async () => {
    const { seal, send, take, petition, listed, numbers } = await createStall(database)
    await send([seal({ email: 'late@example.org' })])
    await owner.petition.update({ where: { id: petition.id }, data: { state: 'closed', closedAt: new Date() } })
    await owner.petitionIndexKey.deleteMany({ where: { petitionId: petition.id } })
    await take()
    expect(await numbers()).toMatchObject({ stalls: 1 })
    expect(await owner.signature.count({ where: { petitionId: petition.id } })).toBe(0)
    expect(await send([seal()])).toMatchObject({ phase: 'ended' })
    await owner.petition.update({ where: { id: petition.id }, data: { state: 'handed_in', handedInAt: new Date() } })
    await take()
    expect(await listed()).toMatchObject({ taken: 1, late: 1, counted: 1 })
  })

  test('stays off the count once the petition was handed in', async () => {
    const { seal, send, take, stall, web, petition, numbers } = await createStall(database)
    await send([seal()])
    await take()
    await takeFormsOff(web(), { stall: await stall(), reason: 'The link was passed on.' })
    await owner.petition.update({ where: { id: petition.id }, data: { state: 'handed_in', handedInAt: new Date() } })
    expect(await putFormsBack(web(), { stall: await stall() })).toEqual({ ok: false, reason: 'not-now' })
    expect(await numbers()).toMatchObject({ stalls: 0 })
  })

  test('opens what was sealed to an older key, and what is sealed to one that is lost waits for it', async () => {
    const { seal, send, take, worker, listed } = await createStall(database)
    const lost = createSealingKeys()
    await send([seal(), seal({}, { keyId: 'lost', publicKey: lost.publicKey })])
    const renewed = { ...keys.worker, sealing: [...keys.worker.sealing, { id: 'newer', ...createSealingKeys() }] }
    expect(await takeForms({ ...worker(), keys: renewed })).toBe(1)
    expect(await take()).toBe(0)
    expect(unopenedOf(await listed())).toBe(1)
    const found = { ...keys.worker, sealing: [{ id: 'lost', ...lost }, ...keys.worker.sealing] }
    expect(await takeForms({ ...worker(), keys: found })).toBe(1)
    expect(await listed()).toMatchObject({ counted: 2 })
  })

  test('is forgotten but for its numbers', async () => {
    const { id, code, seal, send, take, web, worker } = await createStall(database)
    await send([seal(), seal({ name: '' }), seal({}, { keyId: 'lost' })])
    await take()
    await purgeStalls(worker(inDays(2)))
    const times = await owner.stall.findUniqueOrThrow({ where: { id } })
    expect(times).toMatchObject({ code: null, codeHash: expect.anything() })
    await purgeStalls(worker(inDays(39)))
    expect(await hasStall(web(), code)).toBe(false)
    expect(await owner.stallForm.count({ where: { stallId: id } })).toBe(0)
    expect(await owner.stall.findUniqueOrThrow({ where: { id } })).toMatchObject({ arrived: 3, taken: 1, faulty: 2 })
  })

  test('keeps nothing that tells its code or whoever signed there, before it is opened and after', async () => {
    const { code, id, seal, send, take } = await createStall(database)
    const canaries = { code, name: 'Zqstall Кукушкина', city: 'Zqtown', email: 'zq-canary-stall@example.org' }
    const found = lookingFor(canaries)
    const { name, city, email } = canaries
    await expect(database.web.stallForm.findFirst({ where: { stallId: id } })).rejects.toThrow()
    await expect(database.web.petitionIndexKey.findFirst({ select: { sealed: true } })).rejects.toThrow()
    const look = async () => {
      for (const { table, text } of await tablesOf(database)) {
        // The tables may keep the hash of a code that has 256 random bits, and nothing else of it.
        const traces = found(Buffer.from(text)).filter(
          (trace) => table !== 'public.stalls' || !trace.startsWith('code'),
        )
        expect(traces, table).toEqual([])
        expect(text.includes(code), table).toBe(false)
      }
    }
    await send([seal({ name, city }), seal({ name, city, email })])
    await look()
    await take()
    await look()
  })
})
