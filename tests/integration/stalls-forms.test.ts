import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { rereadForms } from '@/features/stalls/reread-forms'
import { unopenedOf } from '@/features/stalls/rules'
import { createTestDatabase } from './harness'
import { openMails } from './outbox-fixture'
import { choose } from './signatures-fixture'
import { createStall } from './stalls-fixture'

/*
 * People sign at a stall on the phone of a steward (decision 0059).
 */

const database = await createTestDatabase()
const { owner, keys } = database

describe('forms of a stall', () => {
  test('each count once, from two phones that send some of them again', async () => {
    const { seal, send, take, listed, numbers } = await createStall(database)
    const [first, second] = [1, 2].map((phone) =>
      Array.from({ length: 15 }, (_, at) => seal({ name: `Person ${phone} ${'abcdefghijklmno'[at]}` })),
    ) as [ReturnType<typeof seal>[], ReturnType<typeof seal>[]]
    const answers = await Promise.all([
      send(first),
      send(second),
      send(first),
      send([...second.slice(3), ...first.slice(0, 2)]),
    ])
    expect(answers.map((answer) => answer?.kept.length)).toEqual([15, 15, 15, 14])
    expect(await listed()).toMatchObject({ arrived: 30, taken: 0, counted: 0 })
    // Two workers at once.
    await Promise.all([take(), take()])
    expect(await listed()).toMatchObject({ arrived: 30, taken: 30, counted: 30, faulty: 0 })
    const again = await send(first)
    expect(again?.kept.sort()).toEqual(first.map(({ id }) => id).sort())
    expect(again).toMatchObject({ phase: 'open', full: false })
    await take()
    expect(await numbers()).toMatchObject({ stalls: 30, confirmed: 0 })
  })

  test('are sealed for the worker, with the words that were agreed to, and nothing else is kept of them', async () => {
    const { id, seal, send, take, wording, petition } = await createStall(database)
    const form = seal({ name: 'Nora  Nameless', city: 'Łódź', role: 'Miner', display: 'full', comment: 'dropped' })
    await send([form])
    await take()
    const row = await owner.collectedSignature.findUniqueOrThrow({ where: { id: form.id }, include: { contact: true } })
    expect(row).toMatchObject({
      batchId: id,
      origin: 'stall',
      state: 'counted',
      country: 'DE',
      display: 'full',
      wording,
    })
    expect(row.versionId).toBe(petition.versionIds[0])
    if (!row.contact) throw new Error('No contact')
    expect(openAsWorker(keys.worker, row.contact)).toEqual({
      ...{ name: 'Nora Nameless', email: '', city: 'Łódź', role: 'Miner', organisation: '' },
    })
    expect(await owner.stallForm.findMany({ where: { stallId: id }, select: { sealed: true, state: true } })).toEqual([
      { sealed: null, state: 'taken' },
    ])
  })

  test('with an address bring the usual mail, and count once they are confirmed', async () => {
    const { seal, send, take, listed, numbers, petition, web } = await createStall(database)
    await send([
      seal({ name: 'Ira Mail', email: 'ira@example.org', news: 'yes', display: 'full' }),
      seal({ name: 'Ira Mail', email: 'ira@example.org', news: 'yes', display: 'full' }),
      seal({ name: 'Nobody', email: ' ' }),
    ])
    await take()
    expect(await listed()).toMatchObject({ mailed: 2, taken: 1, counted: 1 })
    expect(await numbers()).toMatchObject({ stalls: 1, confirmed: 0 })
    const mails = await openMails(database, 'confirm_signature', petition.id)
    expect(mails.map(({ email }) => email)).toEqual(['ira@example.org'])
    const signature = await owner.signature.findFirstOrThrow({
      where: { petitionId: petition.id },
      include: { consents: true },
    })
    expect(signature).toMatchObject({ state: 'pending', display: 'full', wantsNews: true })
    const { token = '' } = mails[0] ?? {}
    await confirmSignature(web(), { token, chosen: choose('none') })
    expect(await numbers()).toMatchObject({ stalls: 1, confirmed: 1 })
  })

  test('write to one address no more often than the petition’s page does', async () => {
    const { seal, send, take, listed, petition } = await createStall(database)
    await send(
      Array.from({ length: 12 }, (_, at) => seal({ name: `Victim ${'abcdefghijkl'[at]}`, email: 'v@example.org' })),
    )
    await take()
    expect(await listed()).toMatchObject({ mailed: 12 })
    expect(await openMails(database, 'confirm_signature', petition.id)).toHaveLength(3)
  })

  test('that nobody can read are counted as such, and harm no other', async () => {
    const { seal, send, take, listed, numbers, stall, web } = await createStall(database)
    const other = await createStall(database)
    const id = () => randomUUID() as string
    const garbled = (box: string): { id: string; line: string } => {
      const formId = id()
      return { id: formId, line: `${formId} ${keys.web.sealing.id} ${box}` }
    }
    const bad = [
      garbled('x'),
      garbled(Buffer.alloc(8_000, 7).toString('base64url')),
      other.seal(),
      seal({}, { id: id() } as object),
      seal({}, { version: other.petition.versionIds[0] } as object),
      seal({}, { wording: 'sign/en/0000000000000000' } as object),
      seal({}, { wording: other.wording, locale: 'xx' } as object),
      seal({}, { wording: 'sign/en/\0' } as object),
      seal({}, { wording: 'sign/en/\ud800' } as object),
      seal({ name: 'Rosa\0' }, { on: '2026-02-30' } as object),
      seal({}, { fields: [] } as object),
      seal({}, { fields: JSON.parse('{"__proto__":{"name":"x"},"constructor":"y"}') } as object),
      seal({ name: '' }),
      seal({ name: '<b>Bold</b>' }),
      seal({ name: '=cmd|calc' }),
      seal({ country: 'ZZ' }),
      seal({ email: 'a@example.org,b@example.org' }),
      seal({ consent: '' }),
      seal({ display: 'everything' }),
    ]
    await send([...bad, seal()])
    await take()
    expect(await listed()).toMatchObject({ arrived: bad.length + 1, faulty: bad.length, taken: 1, counted: 1 })
    expect(await numbers()).toMatchObject({ stalls: 1 })
    expect(await rereadForms(web(), { stall: await stall() })).toBe(bad.length)
    expect(unopenedOf(await listed())).toBe(bad.length)
    await take()
    expect(await listed()).toMatchObject({ faulty: bad.length, taken: 1 })
  })

  test('that an older page made are taken as far as the petition still asks it', async () => {
    const { seal, send, take, petition } = await createStall(database)
    await owner.petition.update({
      where: { id: petition.id },
      data: { publicGets: 'number', cityUse: 'required', roleUse: 'hidden', commentUse: 'required' },
    })
    const form = seal({ display: 'full', role: 'Chair', display2: 'x' })
    await send([form])
    await take()
    const row = await owner.collectedSignature.findUniqueOrThrow({ where: { id: form.id } })
    expect(row.display).toBe('addressee')
  })
})
