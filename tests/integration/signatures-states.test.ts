import { expect, test } from 'vitest'
import { dayOf } from '@/features/days'
import { createToken, hashToken } from '@/features/safety/create-token'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { counted, nextState, type SignatureEvent, signatureSteps } from '@/features/signatures/rules'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { SignatureState } from '@/generated/prisma/enums'
import { createTestDatabase } from './harness'
import { openMail } from './outbox-fixture'
import { createFixture } from './signatures-fixture'

/* What the statements do to a row of PostgreSQL is what the table of signatureSteps says. */

const database = await createTestDatabase()
const email = 'ada@example.org'
const start = new Date('2026-03-01T09:00:00Z')
/** The mail's link has run out by then, and the next mail of the address is allowed again. */
const later = new Date('2026-03-03T09:00:00Z')

const events = Object.keys(signatureSteps) as SignatureEvent[]
const pairs = Object.values(SignatureState).flatMap((state) => events.map((event) => [state, event] as const))

/** One signature whose links of both kinds are known, and what brings each event to it. */
async function createSignature() {
  const { petition, sign, signatures, uncompacted, web } = await createFixture(database)
  await sign(email, {}, start)
  const { token } = await openMail(database, 'confirm_signature', email, petition.id)
  const [signature] = await signatures()
  const id = signature?.id ?? ''
  const ownPage = createToken()
  await database.owner.link.create({
    data: {
      tokenHash: hashToken(ownPage),
      kind: 'manage_signature',
      about: 'signatures',
      aboutId: id,
      createdAt: dayOf(start),
    },
  })

  const bring: Record<SignatureEvent, () => Promise<unknown>> = {
    sign: () => sign(email, {}, later),
    confirm: () => confirmSignature(web(start), { token }),
    withdraw: () => withdrawSignature(web(start), { token: ownPage }),
    expire: async () => {
      await database.owner.link.updateMany({
        where: { aboutId: id, kind: 'confirm_signature' },
        data: { expiresAt: start },
      })
      await purgeSignatures({ db: database.worker, now: later })
    },
  }
  const reach: Record<SignatureState, () => Promise<unknown>> = {
    pending: async () => {},
    confirmed: bring.confirm,
    withdrawn: bring.withdraw,
    expired: bring.expire,
    quarantined: async () => {
      await bring.confirm()
      await database.owner.signature.update({ where: { id }, data: { state: 'quarantined' } })
      await database.owner.tallyDelta.deleteMany({ where: { petitionId: petition.id } })
    },
  }
  const state = async () => (await database.owner.signature.findUniqueOrThrow({ where: { id } })).state
  return { bring, reach, signatures, state, uncompacted }
}

test.each(pairs)('a signature that is %s, and then: %s', async (from, event) => {
  const { bring, reach, signatures, state, uncompacted } = await createSignature()
  await reach[from]()
  expect(await state()).toBe(from)

  await bring[event]()
  const to = nextState(from, event)
  expect(await state()).toBe(to)
  expect(await uncompacted()).toBe(counted.includes(to) ? 1 : 0)

  await bring[event]()
  expect(await state(), 'twice').toBe(to)
  expect(await uncompacted(), 'twice').toBe(counted.includes(to) ? 1 : 0)
  expect(await signatures()).toHaveLength(from === 'withdrawn' && event === 'sign' ? 2 : 1)
})
