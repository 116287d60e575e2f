import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { loadBatch } from '@/features/paper/load-batch'
import { loadPetition } from '@/features/petitions/load-petition'
import { readPetition } from '@/features/petitions/read-petition'
import { savePetition } from '@/features/petitions/save-petition'
import { makeDay } from '@/features/receipts/make-day'
import { readCount } from '@/features/receipts/read-count'
import { totalOf } from '@/features/receipts/rules'
import { createOrganiser } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { createPaper, paperDay } from './paper-fixture'

/* Signatures on paper count by the word of two: who entered them, and who counted them again. */

const database = await createTestDatabase()
const { owner } = database

describe('a batch on paper', () => {
  test('counts once somebody else has come to the same number', async () => {
    const { ada, bo, entered, check, paper, seen, history } = await createPaper(database)
    const id = await entered(ada, { number: 12 })
    expect(await paper()).toBe(0)
    expect(await seen(ada)).toMatchObject([{ id, number: 12, checks: false, state: 'entered' }])
    expect(await seen(bo), 'whoever checks counts themselves').toMatchObject([{ id, number: null, checks: true }])
    expect(await check(ada, id)).toEqual({ ok: false, reason: 'own' })
    expect(await check(bo, id, { number: 13 })).toEqual({ ok: false, reason: 'number' })
    expect(await paper()).toBe(0)
    expect(await check(bo, id)).toEqual({ ok: true })
    expect(await paper()).toBe(12)
    expect(await check(bo, id)).toEqual({ ok: false, reason: 'not-now' })
    expect(await seen(bo)).toMatchObject([{ number: 12, checkedBy: { id: bo.id }, state: 'counted' }])
    expect(await history(id)).toEqual(['enter', 'count'])
  })

  test('stands beside the confirmed signatures, never among them, in every number there is', async () => {
    const { ada, bo, petition, sign, entered, check, remove, worker } = await createPaper(database)
    await sign({})
    for (const number of [12, 300]) await check(bo, await entered(ada, { number }))
    await entered(bo, { number: 5 })
    const count = await readCount({ db: database.web, now: paperDay }, petition.id)
    expect(count.numbers).toMatchObject({ confirmed: 1, paper: 312 })
    expect(totalOf(count)).toBe(313)
    const file = async (day: string) => {
      await makeDay(worker(new Date(`${day}T00:10:00Z`)), petition.id)
      const where = { petitionId_day: { petitionId: petition.id, day: new Date(day) } }
      return (await owner.receiptDay.findUnique({ where, select: { head: true } }))?.head
    }
    expect(await file('2026-12-04')).toContain('\nnumber: confirmed 1\nnumber: paper 312\n')
    expect(await file('2026-12-05'), 'nothing has changed').toBeUndefined()
    const [first] = await owner.paperBatch.findMany({ where: { petitionId: petition.id, number: 300 } })
    await remove(ada, first?.id ?? '')
    expect(await file('2026-12-06')).toContain('\nnumber: paper 12\n')
    expect((await owner.petition.findUniqueOrThrow({ where: { id: petition.id } })).confirmedCount).toBeLessThan(2)
  })

  test('is sent back with a reason, corrected, and then checked by somebody who wrote none of it', async () => {
    const { ada, bo, teamId, entered, check, sendBack, correct, paper, row, history } = await createPaper(database)
    const id = await entered(ada, { number: 12 })
    expect(await sendBack(ada, id)).toEqual({ ok: false, reason: 'own' })
    expect(await sendBack(bo, id)).toEqual({ ok: true })
    expect(await row(id)).toMatchObject({ state: 'returned', reason: 'Look again' })
    expect(await check(bo, id)).toEqual({ ok: false, reason: 'not-now' })
    expect(await correct(ada, id, { number: 11 })).toEqual({ ok: true })
    expect(await check(bo, id)).toEqual({ ok: true })
    expect(await paper()).toBe(11)
    expect(await correct(bo, id, { number: 14 }), 'also once it counts').toEqual({ ok: true })
    expect(await paper(), 'not before it is checked anew').toBe(0)
    for (const who of [ada, bo]) expect(await check(who, id)).toEqual({ ok: false, reason: 'own' })
    const cy = await createOrganiser(owner, { teamId, role: 'organiser' })
    expect(await check(cy, id)).toEqual({ ok: true })
    expect(await paper()).toBe(14)
    expect(await history(id)).toEqual(['enter', 'return', 'correct', 'count', 'correct', 'count'])
  })

  test('taken off counts no more, brought back it is as it was', async () => {
    const { ada, bo, entered, check, remove, restore, paper, row } = await createPaper(database)
    const [counted, waiting] = [await entered(ada, { number: 12 }), await entered(ada, { number: 5 })]
    await check(bo, counted)
    for (const id of [counted, waiting]) expect(await remove(bo, id)).toEqual({ ok: true })
    expect(await paper()).toBe(0)
    expect(await row(counted)).toMatchObject({ state: 'removed', note: '' })
    expect(await remove(bo, counted)).toEqual({ ok: false, reason: 'not-now' })
    for (const id of [counted, waiting]) expect(await restore(ada, id)).toEqual({ ok: true })
    expect(await paper()).toBe(12)
    expect((await row(waiting)).state).toBe('entered')
    expect(await check(ada, waiting), 'the one who brought it back has still entered it').toEqual({
      ok: false,
      reason: 'own',
    })
    expect(await check(bo, waiting)).toEqual({ ok: true })
  })

  test('sent twice is one, and of another petition nobody takes it over', async () => {
    const { ada, enter, seen } = await createPaper(database)
    const other = await createPaper(database)
    const id = randomUUID()
    const sent = await Promise.all(Array.from({ length: 5 }, () => enter(ada, {}, id)))
    expect(sent.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => ({ ok: true })))
    expect(await seen(ada)).toHaveLength(1)
    expect((await other.enter(other.ada, {}, id)).outcome).toEqual({ ok: false, reason: 'not-now' })
    expect(await loadBatch(other.web(), other.ada, 'countPaper', id)).toBeNull()
  })

  test('is of a text that the petition has, and of a day that can be', async () => {
    const { ada, enter } = await createPaper(database)
    const outcome = async (parts: Parameters<typeof enter>[1]) => (await enter(ada, parts)).outcome
    expect(await outcome({ text: { version: 2, locale: 'en' } })).toEqual({ ok: false, reason: 'text' })
    expect(await outcome({ text: { version: 1, locale: 'fr' } })).toEqual({ ok: false, reason: 'text' })
    expect(await outcome({ collectedOn: new Date('2026-12-05') })).toEqual({ ok: false, reason: 'future' })
    expect(await outcome({ collectedOn: new Date('2026-10-31') })).toEqual({ ok: false, reason: 'too-early' })
    expect(await outcome({ collectedOn: new Date('2026-12-04') }), 'somewhere it is tomorrow').toEqual({ ok: true })
  })

  test('keeps its text as it was: another wording is a new version, also when nobody has signed here', async () => {
    const { ada, petition, entered, web } = await createPaper(database)
    await entered()
    const editable = await loadPetition(web(), ada, 'edit', petition.id)
    if (!editable) throw new Error('Ada may edit')
    const before = await readPetition(web(), editable)
    const translations = before.translations.map((text) => ({ ...text, text: 'We ask for something else.' }))
    const save = (weight?: 'material') =>
      savePetition(web(), { petition: editable, form: { ...before, translations, weight } })
    expect(await save()).toMatchObject({ ok: false, reason: 'weigh' })
    expect(await save('material')).toMatchObject({ ok: true, version: 2 })
  })
})

describe('who may', () => {
  test('neither a translator, a moderator nor a stranger sees or does anything', async () => {
    const { teamId, petition, entered, web } = await createPaper(database)
    const id = await entered()
    const stranger = await createPaper(database)
    const others = await Promise.all(
      (['translator', 'moderator'] as const).map((role) => createOrganiser(owner, { teamId, role })),
    )
    for (const who of [...others, stranger.ada]) {
      expect(await loadBatch(web(), who, 'countPaper', id)).toBeNull()
      expect(await loadPetition(web(), who, 'countPaper', petition.id)).toBeNull()
    }
  })

  test('who entered it stays who entered it: with another name, another role in between, in another browser', async () => {
    const { ada, bo, teamId, entered, check } = await createPaper(database)
    const id = await entered(ada)
    const where = { teamId_organiserId: { teamId, organiserId: ada.id } }
    await owner.organiser.update({ where: { id: ada.id }, data: { name: 'Somebody Else', email: 'else@example.org' } })
    await owner.membership.update({ where, data: { role: 'translator' } })
    await expect(check(ada, id)).rejects.toThrow('not permitted')
    await owner.membership.update({ where, data: { role: 'owner' } })
    expect(await check(ada, id)).toEqual({ ok: false, reason: 'own' })
    await owner.membership.delete({ where })
    await owner.membership.create({ data: { teamId, organiserId: ada.id, role: 'organiser' } })
    expect(await check(ada, id), 'also taken off the team and invited again').toEqual({ ok: false, reason: 'own' })
    expect(await check(bo, id)).toEqual({ ok: true })
  })
})

describe('two at once', () => {
  test('check it once', async () => {
    const { ada, bo, teamId, entered, check, paper, history } = await createPaper(database)
    const others = [
      bo,
      ...(await Promise.all([1, 2, 3].map(() => createOrganiser(owner, { teamId, role: 'organiser' })))),
    ]
    const id = await entered(ada, { number: 7 })
    const outcomes = await Promise.all(others.map((who) => check(who, id, { number: 7, revision: 1 })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await paper()).toBe(7)
    expect(await history(id)).toEqual(['enter', 'count'])
  })

  test('of whom one corrects: nobody counts what they have not seen', async () => {
    const { ada, bo, entered, check, correct, paper, row } = await createPaper(database)
    for (let round = 0; round < 8; round += 1) {
      const id = await entered(ada, { number: 7 })
      const before = await paper()
      const [checked] = await Promise.all([
        check(bo, id, { number: 7, revision: 1 }),
        correct(ada, id, { number: 70 }, 1),
      ])
      const { state, number } = await row(id)
      // Whichever came first: what counts was seen, and what was corrected after it waits anew.
      if (state === 'counted') expect(number).toBe(7)
      else expect([state, number]).toEqual(['entered', 70])
      if (!checked.ok) expect(checked.reason).toBe('changed')
      expect(await paper()).toBe(before + (state === 'counted' ? 7 : 0))
    }
    const id = await entered(ada, { number: 7 })
    await correct(ada, id, { number: 7, town: 'York' })
    expect(await check(bo, id, { number: 7, revision: 1 }), 'though the number is the same').toEqual({
      ok: false,
      reason: 'changed',
    })
  })
})

describe('the petition', () => {
  test('takes paper after it was closed, and none once it was handed in; what is wrong can still be taken off', async () => {
    const { ada, bo, petition, enter, entered, check, correct, remove, restore, paper } = await createPaper(database)
    const counted = await entered(ada, { number: 12 })
    await check(bo, counted)
    await owner.petition.update({ where: { id: petition.id }, data: { state: 'closed', closedAt: paperDay } })
    const late = await entered(ada, { number: 3 })
    await owner.petition.update({ where: { id: petition.id }, data: { state: 'handed_in', handedInAt: paperDay } })
    const notNow = { ok: false, reason: 'not-now' }
    expect((await enter()).outcome).toEqual(notNow)
    expect(await check(bo, late)).toEqual(notNow)
    expect(await correct(ada, counted)).toEqual(notNow)
    expect(await paper()).toBe(12)
    expect(await remove(ada, counted)).toEqual({ ok: true })
    expect(await restore(ada, counted)).toEqual(notNow)
    expect(await paper()).toBe(0)
  })
})
