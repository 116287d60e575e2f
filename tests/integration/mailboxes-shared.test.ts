import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour } from '@/features/days'
import { hashToken } from '@/features/safety/create-token'
import { indexEmail } from '@/features/safety/index-email'
import { indexPerson } from '@/features/safety/index-person'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { disownSignature, eraseSignature } from '@/features/signatures/erase-signature'
import { mailOwnLink } from '@/features/signatures/mail-own-link'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { mailWaiting } from '@/features/signatures/restore-mails'
import { mailsADay, onRecord, peopleAtMost } from '@/features/signatures/rules'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { createTestDatabase } from './harness'
import { openMails } from './outbox-fixture'
import { choose, createFixture } from './signatures-fixture'

/*
 * Several people, one mailbox, and a stranger who knows its address: whatever they do, and in whatever order, each has
 * their own last word, and no link of one ever leads to another (0051).
 */

const runs = Number(process.env.PROPERTY_RUNS ?? 20)
const database = await createTestDatabase()
const { owner, keys } = database
const home = 'home@gmail.com'
const people = ['Ada Signer', 'Ben Signer', 'Cy Signer', 'Dan Signer'] as const
const spellings = { home, dotted: 'ho.me+x@gmail.com', other: 'h.ome@googlemail.com' }

const act = fc.record({
  who: fc.constantFrom(...people, 'stranger' as const),
  does: fc.constantFrom('sign', 'sign', 'sign', 'confirm', 'confirm', 'withdraw', 'erase', 'disown', 'ask', 'wait'),
  name: fc.constantFrom(...people, 'Evil One', 'Evil Two', 'Evil Three', 'signer ADA', 'Bén  Signer'),
  as: fc.constantFrom(...Object.values(spellings)),
  nth: fc.nat(9),
})
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

async function play(acts: readonly Act[]): Promise<void> {
  const { petition, sign, signatures, web, uncompacted } = await createFixture(database)
  const emailIndex = indexEmail(petition.indexKey, home)
  const personOf = (name: string) => indexPerson(petition.indexKey, emailIndex, name).toString('hex')
  let now = new Date('2026-03-01T12:00:00Z')
  /** Every secret that came into the mailbox or onto a screen, and whose it is. */
  const secrets = new Map<string, string>()
  const pages = new Map<string, string>()
  const word = new Map<string, 'confirmed' | 'withdrawn'>()

  async function readMailbox(): Promise<{ token: string; id: string }[]> {
    const rows = await signatures()
    const found = (await openMails(database, 'confirm_signature', petition.id)).map(({ token, row }) => ({
      token,
      id: row.aboutId ?? '',
    }))
    for (const { token, id } of found) {
      const form = rows.find((one) => one.id === id)
      if (form && !secrets.has(token)) secrets.set(token, Buffer.from(form.personIndex).toString('hex'))
    }
    return found
  }

  /** Presses the button behind a mail about somebody's form. */
  async function confirm(name: string): Promise<void> {
    const rows = await signatures()
    const mine = (await readMailbox()).find(({ id }) => {
      const form = rows.find((one) => one.id === id)
      return form?.state === 'pending' && Buffer.from(form.personIndex).toString('hex') === personOf(name)
    })
    if (!mine) return
    const signed = rows.filter(({ state }) => onRecord.includes(state))
    const outcome = await confirmSignature(web(now), { token: mine.token, form: mine.id, chosen: choose('none') })
    const has = signed.some((one) => Buffer.from(one.personIndex).toString('hex') === personOf(name))
    expect(outcome.ok, `${name} confirms`).toBe(!has && signed.length < peopleAtMost)
    if (!outcome.ok) return
    secrets.set(outcome.manageToken, personOf(name))
    pages.set(name, outcome.manageToken)
    word.set(name, 'confirmed')
  }

  async function stranger({ does, name, as, nth }: Act): Promise<void> {
    const before = (await signatures()).filter(({ state }) => onRecord.includes(state))
    if (does !== 'wait') for (let at = 0; at <= nth; at += 1) await sign(as, { name, comment: `${at}` }, now)
    const after = (await signatures()).filter(({ state }) => onRecord.includes(state))
    const still = (rows: typeof before) => rows.map((row) => ({ ...row, lastMailAt: null }))
    expect(still(after)).toEqual(expect.arrayContaining(still(before)))
    expect(after).toHaveLength(before.length)
  }

  for (const one of acts) {
    const { who, does } = one
    const page = { token: pages.get(who) ?? '' }
    if (does === 'wait') {
      now = new Date(now.getTime() + 25 * hour)
      await purgeSignatures({ db: database.worker, now })
      await mailWaiting({ db: database.worker, keys: keys.worker, now })
    } else if (who === 'stranger') await stranger(one)
    else if (does === 'sign') await sign(one.as, { name: who, comment: String(one.nth) }, now)
    else if (does === 'confirm') await confirm(who)
    else if (does === 'withdraw') {
      if ((await withdrawSignature(web(now), page)).ok) word.set(who, 'withdrawn')
    } else if (does === 'erase') {
      if ((await eraseSignature(web(now), page)).ok) word.delete(who)
    } else {
      // With every secret that was ever about another name: none touches what has been confirmed.
      await readMailbox()
      const others = [...secrets].filter(([, person]) => person !== personOf(who)).map(([token]) => token)
      for (const token of others.filter((token) => ![...pages.values()].includes(token))) {
        if (does === 'disown') await disownSignature(web(now), { token })
        else await mailOwnLink(web(now), { token })
      }
    }
    await judge()
  }

  async function judge(): Promise<void> {
    const rows = (await signatures()).map((row) => ({ ...row, person: Buffer.from(row.personIndex).toString('hex') }))
    const signed = rows.filter(({ state }) => onRecord.includes(state))
    expect(signed.length).toBeLessThanOrEqual(peopleAtMost)
    expect(new Set(signed.map(({ person }) => person)).size, 'each once').toBe(signed.length)
    expect(await uncompacted()).toBe(signed.length)
    for (const name of people) {
      const confirmed = signed.some(({ person }) => person === personOf(name))
      expect(confirmed, `${name} has the last word`).toBe(word.get(name) === 'confirmed')
    }
    await readMailbox()
    for (const [token, person] of secrets) {
      const link = await owner.link.findUnique({ where: { tokenHash: hashToken(token) } })
      if (link) expect(rows.find(({ id }) => id === link.aboutId)?.person, 'a link stays with its person').toBe(person)
    }
    const mails = await openMails(database, 'confirm_signature', petition.id)
    const today = mails.filter(({ row }) => row.createdAt.getTime() > now.getTime() - hour)
    expect(today.length).toBeLessThanOrEqual(mailsADay + 4 * signed.length + pages.size)
  }
}

test('whatever people of one mailbox and a stranger do, each has the last word on their own signature and on no other', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 16 }), async (acts) => {
      await owner.signature.deleteMany({})
      await owner.outboxMail.deleteMany({})
      await play(acts)
    }),
    { numRuns: runs },
  )
})
