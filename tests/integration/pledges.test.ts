import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { day } from '@/features/days'
import type { Making } from '@/features/exports/make-export'
import { makeHelpList } from '@/features/exports/make-help-list'
import { openBox } from '@/features/exports/open-box'
import { offerHelp } from '@/features/pledges/offer-help'
import { readOwnPledge } from '@/features/pledges/read-own-pledge'
import type { Pledge } from '@/features/pledges/schema'
import { withdrawHelp } from '@/features/pledges/withdraw-help'
import { createToken } from '@/features/safety/create-token'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { replayErasures } from '@/features/signatures/replay-erasures'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { pledgeKindWords } from '@/worker/pledge-kind-words'
import { createTestDatabase } from './harness'
import { openMail } from './outbox-fixture'
import { createFixture } from './signatures-fixture'

/* A signer offers help once they have confirmed; it is sealed, leaves as an export alone, and goes with the signature. */

const database = await createTestDatabase()
const now = new Date('2026-03-01T09:00:00Z')
const words = { locale: 'en', text: 'The organisers get what I offer.' }
const offer: Pledge = { kinds: ['translate', 'print'], details: 'From Kazakh, on weekends' }

async function askForHelp() {
  const fixture = await createFixture(database, { pledgeKinds: ['print', 'translate'] })
  const { petition, web, signAndConfirm } = fixture
  const give = (token: string, pledge = offer, at = now) => offerHelp(web(at), { token, pledge, words })
  const helper = async (email: string, name = 'Ada Helper') => {
    const token = await signAndConfirm(email, { name, country: 'SI' }, now)
    expect(await give(token)).toEqual({ ok: true })
    return token
  }
  const kept = () => database.owner.pledge.count({ where: { petitionId: petition.id } })
  const list = async () => {
    const parts: string[] = []
    const making = {
      db: database.worker,
      petitionId: petition.id,
      mark: '1 · Ada · 2026-03-01',
      open: async (boxes: Parameters<Making['open']>[0]) => boxes.map((box) => openBox(database.keys.worker, box)),
      progress: () => {},
    } as unknown as Making<'helpers'>
    for await (const part of makeHelpList(making, pledgeKindWords('ru'))) parts.push(Buffer.from(part).toString('utf8'))
    return parse(parts.join(''), { bom: true, columns: true }) as Record<string, string>[]
  }
  return { ...fixture, give, helper, kept, list }
}

describe('an offer of help', () => {
  test('is on the list of helpers and nowhere else to read, with the words of the consent', async () => {
    const { helper, list, web } = await askForHelp()
    const token = await helper('helper@example.org')
    expect(await list()).toMatchObject([
      {
        name: 'Ada Helper',
        email: 'helper@example.org',
        country: 'SI',
        language: 'en',
        kinds: 'Переводить; Печатать и расклеивать',
        details: 'From Kazakh, on weekends',
      },
    ])
    expect(await readOwnPledge(web(), token)).toEqual({
      asked: ['translate', 'print'],
      offeredOn: new Date('2026-03-01'),
    })
    const own = await readOwnSignature(web(), token)
    expect(own?.consents).toContainEqual(
      expect.objectContaining({ purpose: 'pledge', text: words.text, withdrawnOn: null }),
    )
    await expect(database.web.pledge.findMany({ select: { sealed: true } })).rejects.toThrow(/denied/)
  })

  test('is replaced by the next one', async () => {
    const { helper, give, list } = await askForHelp()
    const token = await helper('twice@example.org')
    expect(await give(token, { kinds: ['print'], details: '=HYPERLINK("x")' })).toEqual({ ok: true })
    const rows = await list()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.kinds).toBe('Печатать и расклеивать')
    expect(rows[0]?.details?.startsWith('=')).toBe(false)
  })

  test('is refused from who has not confirmed, of a kind that is not asked for, and by a token of nobody', async () => {
    const { sign, give, helper, kept, petition } = await askForHelp()
    await sign('waits@example.org', {}, now)
    const { token } = await openMail(database, 'confirm_signature', 'waits@example.org', petition.id)
    for (const stranger of [token, createToken(), '', '\u0000', 'x'.repeat(100_000)])
      expect(await give(stranger)).toEqual({ ok: false, reason: 'unknown' })
    expect(await kept()).toBe(0)
    const own = await helper('other@example.org')
    expect(await give(own, { kinds: ['host'], details: '' })).toEqual({ ok: false, reason: 'not-asked' })
    expect(await kept()).toBe(1)
  })

  test('goes when it is taken back, twice without harm, and may be made again', async () => {
    const { helper, give, list, kept, web } = await askForHelp()
    const token = await helper('changes@example.org')
    expect(await withdrawHelp(web(now), { token })).toEqual({ ok: true })
    expect(await withdrawHelp(web(now), { token })).toEqual({ ok: true })
    expect([await kept(), await list()]).toEqual([0, []])
    const own = await readOwnSignature(web(), token)
    expect(own?.consents.find(({ purpose }) => purpose === 'pledge')?.withdrawnOn).toEqual(new Date('2026-03-01'))
    expect(await give(token)).toEqual({ ok: true })
    expect(await list()).toHaveLength(1)
  })

  test('goes with the signature: withdrawn, erased, or when its time is over', async () => {
    const { helper, kept, web, give, petition } = await askForHelp()
    const withdrawn = await helper('withdraws@example.org')
    await withdrawSignature(web(), { token: withdrawn })
    expect(await kept()).toBe(0)
    expect(await give(withdrawn)).toEqual({ ok: false, reason: 'unknown' })
    await eraseSignature(web(), { token: await helper('erases@example.org') })
    expect(await kept()).toBe(0)
    const late = await helper('late@example.org')
    await database.owner.petition.update({
      where: { id: petition.id },
      data: { state: 'handed_in', closedAt: now, handedInAt: now },
    })
    await purgeSignatures({ db: database.worker, now: new Date(now.getTime() + 31 * day) })
    expect(await kept()).toBe(0)
    expect(await give(late)).toEqual({ ok: false, reason: 'unknown' })
    expect(await readOwnPledge(web(), late)).toBeUndefined()
  })

  test('that was taken back is not brought back by a backup', async () => {
    const { helper, kept, web, petition } = await askForHelp()
    const token = await helper('restored@example.org')
    const [before] = await database.owner.pledge.findMany({ where: { petitionId: petition.id } })
    if (!before) throw new Error('Nothing was offered')
    await withdrawHelp(web(now), { token })
    await database.owner.pledge.create({ data: before })
    await database.owner.consent.updateMany({
      where: { signatureId: before.signatureId, purpose: 'pledge' },
      data: { withdrawnOn: null },
    })
    await replayErasures({ db: database.owner }, [])
    expect(await kept()).toBe(0)
    const own = await readOwnSignature(web(), token)
    expect(own?.consents.find(({ purpose }) => purpose === 'pledge')?.withdrawnOn).not.toBeNull()
  })
})
