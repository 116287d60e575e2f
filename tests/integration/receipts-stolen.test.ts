import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { readMailedReceipt } from '@/features/receipts/read-mailed-receipt'
import { readOwnReceipt } from '@/features/receipts/read-own-receipt'
import { parseCode } from '@/features/receipts/rules'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { startMails } from '@/tests/faults/worker-fixture'
import { createTestDatabase } from './harness'
import { createReceipts } from './receipts-fixture'
import { filesOf, lookingFor, tablesOf } from './stolen-fixture'

/*
 * Whoever holds the database and all published files cannot tie a code to a row: there is no code in them, and nothing of a
 * list leads to a signature (decision 0054).
 */

const database = await createTestDatabase()
const { owner, keys } = database
const smtp = await new FaultySmtp().start()
afterAll(() => smtp.stop())

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The ten bytes that a code spells. */
function bytesOf(code: string): Buffer {
  const bits = [...code].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

const receipts = await createReceipts(database)
const { petition, confirm, makeFile, signAndConfirm, web } = receipts
await owner.thanks.create({ data: { petitionId: petition.id, sends: true }, select: { petitionId: true } })
const tokens = [await signAndConfirm('a@example.org'), await signAndConfirm('b@example.org')]
const ids = await confirm(40)
const own = await readOwnSignature(web(), tokens[0] ?? '')
const signatures = [own?.id ?? '', ...ids]
const codes = await Promise.all(
  signatures.map(async (id) => {
    const receipt = await readOwnReceipt(web(), { id, petitionId: petition.id, version: 1 })
    return parseCode(receipt?.code ?? '') ?? ''
  }),
)

test('no code stands in a database, however it is written, before and after it was shown, mailed, listed and erased', async () => {
  expect(new Set(codes).size).toBe(signatures.length)
  const [first = ''] = codes
  const spelled = lookingFor({ code: first, shown: first.replace(/(.{4})(?=.)/g, '$1-') })
  const raw = bytesOf(first)
  const look = async () => {
    for (const { table, text } of await tablesOf(database)) {
      expect(spelled(Buffer.from(text)), table).toEqual([])
      expect(text.includes(raw.toString('hex')) || text.includes(raw.toString('base64').slice(0, 13)), table).toBe(
        false,
      )
    }
  }
  await look()
  const of = { id: signatures[0] ?? '', petitionId: petition.id, version: 1 }
  expect(parseCode((await readMailedReceipt({ db: database.worker, keys: keys.worker }, of)) ?? '')).toBe(first)
  const run = startMails(database, smtp)
  const left = { where: { state: { in: ['due' as const, 'leased' as const] } } }
  await expect.poll(() => owner.outboxMail.count(left)).toBe(0)
  await run.stop()
  expect(smtp.taken.length).toBeGreaterThan(0)
  expect(await makeFile('2027-01-01')).toBe(42)
  await look()
  await eraseSignature(web(), { token: tokens[0] ?? '' })
  await look()
  await owner.$executeRaw`CHECKPOINT`
  for (const { file, bytes } of await filesOf(database)) {
    expect(spelled(bytes), file).toEqual([])
    expect(bytes.includes(raw), file).toBe(false)
  }
})

test('a list lies there in the order of its bytes, and no other table knows anything of it', async () => {
  const listed = await owner.$queryRaw<{ blinded: Uint8Array }[]>`
    SELECT blinded FROM receipt_codes WHERE petition_id = ${petition.id}::uuid ORDER BY ctid`
  const lines = listed.map(({ blinded }) => Buffer.from(blinded).toString('hex'))
  expect(lines).toHaveLength(42)
  expect(lines).toEqual([...lines].sort())
  const blinded = (code: string) =>
    createHash('sha256').update(`postbag receipt 1:${petition.id}:${code}`).digest('hex')
  expect(lines).toEqual(expect.arrayContaining(codes.map(blinded)))
  for (const { table, text } of await tablesOf(database)) {
    if (table === 'public.receipt_codes') continue
    const known = lines.filter(
      (line) => text.includes(line) || text.includes(Buffer.from(line, 'hex').toString('base64')),
    )
    expect(known, table).toEqual([])
  }
  expect(await owner.dueReceipt.count()).toBe(0)
})

test('whoever has no key ring makes no code of a row', () => {
  const guesses = signatures.flatMap((id) => [id, id.replaceAll('-', '')]).flatMap((id) => [`${id}|1`, `${id}1`, id])
  const unkeyed = guesses.map((guess) => createHash('sha256').update(guess).digest().subarray(0, 10).toString('hex'))
  const made = new Set(codes.map((code) => bytesOf(code).toString('hex')))
  expect(unkeyed.filter((guess) => made.has(guess))).toEqual([])
})
