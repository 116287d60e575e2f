import { expect, test } from 'vitest'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { correctSignature } from '@/features/signatures/correct-signature'
import { mergeCorrections } from '@/features/signatures/merge-corrections'
import { publishNames } from '@/features/signatures/publish-names'
import type { SignerCorrection } from '@/features/signatures/schema'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { createTestDatabase } from './harness'
import { createFixture } from './signatures-fixture'

/* A signer corrects what this site seals and cannot open. */

const database = await createTestDatabase()
const yesterday = new Date(Date.now() - 24 * 3_600_000)
const worker = () => ({ db: database.worker, keys: database.keys.worker, now: new Date() })

async function signer() {
  const fixture = await createFixture(database)
  const { petition, signAndConfirm, web } = fixture
  const form = { name: 'Ada Wrnog', role: 'Miner', city: 'Bled', comment: 'Because', display: 'full' as const }
  const token = await signAndConfirm('ada@example.org', form, yesterday)
  const correct = (correction: SignerCorrection) => correctSignature(web(), { token, correction })
  const names = async () =>
    (await database.owner.publicSignature.findMany({ where: { petitionId: petition.id } })).map(({ name, role }) => [
      name,
      role,
    ])
  const kept = async () => {
    const [contact] = await database.owner.signerContact.findMany({ where: { signature: { petitionId: petition.id } } })
    return contact && openAsWorker(database.keys.worker, contact)
  }
  return { ...fixture, token, correct, names, kept }
}

test('what is filled in replaces what was sealed, and the name is off the list until it is published anew', async () => {
  const { correct, names, kept } = await signer()
  await publishNames(worker())
  expect(await names()).toEqual([['Ada Wrnog', 'Miner']])
  expect(await correct({ name: 'Ada Right' })).toEqual({ ok: true })
  expect(await correct({ city: '', role: 'Teacher' })).toEqual({ ok: true })
  expect(await names()).toEqual([])
  // The old name is never published again, though the worker has not opened the correction yet.
  await publishNames(worker())
  expect(await names()).toEqual([])
  expect((await Promise.all([mergeCorrections(worker()), mergeCorrections(worker())])).every(Number.isInteger)).toBe(
    true,
  )
  expect(await kept()).toMatchObject({
    name: 'Ada Right',
    role: 'Teacher',
    city: '',
    comment: 'Because',
    email: 'ada@example.org',
  })
  expect(await mergeCorrections(worker())).toBe(0)
  await publishNames(worker())
  expect(await names()).toEqual([['Ada Right', 'Teacher']])
})

test('a town that is corrected leaves the public name where it is', async () => {
  const { correct, names } = await signer()
  await publishNames(worker())
  expect(await correct({ city: 'Kranj' })).toEqual({ ok: true })
  expect(await names()).toEqual([['Ada Wrnog', 'Miner']])
})

test('only so many corrections wait, and none of what was withdrawn', async () => {
  const { correct, token, web, kept, petition } = await signer()
  for (let times = 0; times < 10; times++) expect(await correct({ city: `Town ${times}` })).toEqual({ ok: true })
  expect(await correct({ city: 'One more' })).toEqual({ ok: false, reason: 'too-many' })
  await withdrawSignature(web(), { token })
  expect(await correct({ name: 'Ada Right' })).toEqual({ ok: false, reason: 'unknown' })
  const waiting = { contact: { signature: { petitionId: petition.id } } }
  expect(await database.owner.signerCorrection.count({ where: waiting })).toBe(0)
  expect(await kept()).toBeUndefined()
})
