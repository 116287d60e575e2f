import { describe, expect, test } from 'vitest'
import { compactReceipts } from '@/features/receipts/compact-receipts'
import { createTestDatabase } from './harness'
import { createReceipts, findFaults, takeApart } from './receipts-fixture'

/*
 * The numbers of a petition add up, whatever is done (decision 0054).
 */

const database = await createTestDatabase()
const { owner } = database

describe('the numbers of a petition', () => {
  test('add up after whatever is done, in any order', async () => {
    const receipts = await createReceipts(database, { versions: ['one', 'two', 'three'].map(versionOf) })
    const { petition, confirm, makeFile, count } = receipts
    const anyOf = <T>(things: readonly T[]): T | undefined => things[Math.floor(random() * things.length)]
    const random = seeded(20_261_201)
    const some = async (where: object) =>
      (await owner.signature.findMany({ where: { petitionId: petition.id, ...where }, select: { id: true } }))
        .map(({ id }) => id)
        .filter(() => random() < 0.3)
    const set = async (where: object, data: object) =>
      owner.signature.updateMany({ where: { id: { in: await some(where) } }, data })
    const days = Array.from({ length: 200 }, (_, at) => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10))
    const acts = {
      sign: () => confirm(Math.ceil(random() * 7), { versionId: anyOf(petition.versionIds) ?? '', state: 'pending' }),
      confirm: () => set({ state: 'pending' }, { state: 'confirmed' }),
      expire: () => set({ state: 'pending' }, { state: 'expired' }),
      quarantine: () => set({ state: 'confirmed' }, { state: 'quarantined' }),
      release: () => set({ state: 'quarantined' }, { state: 'confirmed' }),
      withdraw: () => set({ state: { in: ['confirmed', 'quarantined'] } }, { state: 'withdrawn' }),
      erase: async () => owner.signature.deleteMany({ where: { id: { in: await some({}) } } }),
      resign: () => set({ state: 'confirmed' }, { versionId: petition.versionIds[2] ?? '' }),
      list: () => makeFile(days.shift() ?? ''),
      compact: () => compactReceipts({ db: database.worker }),
    }
    const names = Object.keys(acts) as (keyof typeof acts)[]
    const done: string[] = []
    for (let step = 0; step < 80; step += 1) {
      const name = step < 3 ? 'sign' : (anyOf([...names, 'sign', 'confirm', 'list'] as const) ?? 'sign')
      done.push(name)
      await acts[name]()
      expect(await findFaults(owner, petition.id, await count()), done.join(' ')).toEqual([])
    }
    await confirm(12)
    await acts.list()
    const { versions } = await count()
    expect(versions[2]?.listed).toBeGreaterThanOrEqual(12)
    expect(await findFaults(owner, petition.id, await count()), done.join(' ')).toEqual([])
  })

  test('add up also where people withdraw while the list is made', async () => {
    const receipts = await createReceipts(database)
    const { petition, confirm, makeFile, count } = receipts
    const ids = await confirm(60)
    const withdraw = (id: string) => database.web.signature.updateMany({ where: { id }, data: { state: 'withdrawn' } })
    await Promise.all([makeFile('2027-01-01'), ...ids.slice(0, 30).map(withdraw), confirm(5)])
    expect(await findFaults(owner, petition.id, await count())).toEqual([])
    // Whether the list came before or after them: there is something new to say.
    await confirm(10)
    await makeFile('2027-01-02')
    const { versions } = takeApart(await receipts.readFile('2027-01-02'))
    expect(versions).toHaveLength(1)
    expect(await findFaults(owner, petition.id, await count())).toEqual([])
  })

  test('of forms move the same whoever is on record', async () => {
    const { sign, signAndConfirm, count } = await createReceipts(database)
    const numbers = async () => (await count()).beside
    await signAndConfirm('known@example.org', { name: 'Known Signer' })
    const move = async (email: string, name: string) => {
      const before = await numbers()
      await sign(email, { name })
      const after = await numbers()
      return { waiting: after.waiting - before.waiting, expired: after.expired - before.expired }
    }
    const once = { waiting: 1, expired: 0 }
    for (const name of ['Known Signer', 'Known Signer', 'Another Name', 'Another Name']) {
      expect(await move('known@example.org', name)).toEqual(once)
      expect(await move('fresh@example.org', name)).toEqual(once)
    }
  })
})

const versionOf = (title: string) => ({
  texts: { en: { title, summary: 'Nine are held.', text: 'Let them go.', addresseeLine: 'To the minister' } },
})

/** Numbers from 0 to 1, the same each time (Park and Miller's generator). */
function seeded(seed: number): () => number {
  let state = seed % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
