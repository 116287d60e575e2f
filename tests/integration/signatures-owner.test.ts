import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowMail, suppressAddress } from '@/features/outbox/allow-mail'
import { leaseMails } from '@/features/outbox/lease-mails'
import { recordMail } from '@/features/outbox/record-mail'
import { linkHours } from '@/features/outbox/rules'
import { hashToken } from '@/features/safety/create-token'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { changeDisplay } from '@/features/signatures/change-display'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { disownSignature, eraseSignature } from '@/features/signatures/erase-signature'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { readConfirmLink } from '@/features/signatures/read-confirm-link'
import { mailWaiting, restoreMails } from '@/features/signatures/restore-mails'
import { signerSchema } from '@/features/signatures/schema'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import type { NameDisplay } from '@/generated/prisma/enums'
import { shownWords } from '@/tests/factories/signatures'
import { composeMail } from '@/worker/compose-mail'
import { createTestDatabase } from './harness'
import { type Act, act, countries, owners, refused } from './signatures-acts'
import { choose, createFixture } from './signatures-fixture'

/* Two people and one address: whatever they do, and in whatever order, the owner's last word holds. */

const runs = Number(process.env.PROPERTY_RUNS ?? 25)
const database = await createTestDatabase()
const siteUrl = 'https://sign.example.net'

async function play(acts: readonly Act[]): Promise<void> {
  const { petition, sign, web, uncompacted } = await createFixture(database)
  let now = new Date()
  const inbox = { owner: [] as string[], stranger: [] as string[] }
  let mailsToday = 0
  /** The owner's own pages, and what they said last. */
  const pages: string[] = []
  let word: { state: 'none' | 'confirmed' | 'withdrawn'; display?: NameDisplay; country?: string } = { state: 'none' }
  let newest: string | undefined
  let typed: { as: string; display: NameDisplay; country: string } | undefined
  let typedAt = now
  let used = 0
  const worker = () => ({ db: database.worker, keys: database.keys.worker, now })

  /** What the worker does, up to the wire. */
  async function deliver(): Promise<void> {
    for (let mails = await leaseMails(worker(), 50); mails.length > 0; mails = await leaseMails(worker(), 50)) {
      for (const mail of mails) {
        const written = await composeMail({ ...worker(), mail, siteUrl })
        if (!written.ok) {
          await recordMail(worker(), mail, { state: 'cancelled', code: 'gone' })
          continue
        }
        const asking = { kind: mail.kind, email: written.mail.email, about: written.mail.about ?? '' }
        const allowed = await allowMail(worker(), asking, new Set())
        if (allowed === 'suppressed') await recordMail(worker(), mail, { state: 'cancelled', code: 'suppressed' })
        else if (allowed === 'too_many')
          await recordMail(worker(), mail, { state: 'due', code: 'too-many', minutes: 9_999, uncounted: true })
        else if (asking.email === refused) {
          await recordMail(worker(), mail, { state: 'failed', code: '550' })
          await suppressAddress(worker(), asking, '550')
        } else {
          await recordMail(worker(), mail, { state: 'sent', code: '250' })
          const links = { aboutId: mail.aboutId ?? '', kind: 'confirm_signature' as const, usedAt: null }
          const expiresAt = new Date(now.getTime() + linkHours * 3_600_000)
          await database.owner.link.updateMany({ where: { ...links, expiresAt: { not: null } }, data: { expiresAt } })
          const token = /signatures\/([\w-]{43})/.exec(written.mail.text)?.[1] ?? ''
          const mine = (owners as readonly string[]).includes(asking.email)
          inbox[mine ? 'owner' : 'stranger'].push(token)
          if (mine) mailsToday += 1
        }
      }
    }
  }

  /** The page on which the owner finds a form of theirs: in the newest mail first. */
  async function find(country: string | undefined) {
    for (const token of inbox.owner.toReversed()) {
      const view = await readConfirmLink(web(now), token)
      if (!view || !('form' in view)) continue
      const form = [view.form, ...view.newer].find((one) => one.country === country)
      if (form) return { token, form: form.id }
    }
    return undefined
  }

  async function pass(hours: number): Promise<void> {
    now = new Date(now.getTime() + hours * 3_600_000)
    if (hours > 24) mailsToday = 0
    await database.owner.outboxMail.updateMany({ where: { state: 'due' }, data: { runAt: new Date() } })
    await purgeSignatures({ db: database.worker, now })
  }

  /** The owner fills in the form that they filled in last. */
  async function type(): Promise<void> {
    if (!typed) return
    const { as, ...form } = typed
    await sign(as, { ...form, name: 'Real Name' }, now)
    if (word.state === 'confirmed') return
    newest = typed.country
    typedAt = now
  }

  for (const one of acts) {
    switch (`${one.who} ${one.does}`) {
      case 'stranger sign': {
        const { as, display, comment } = one as Extract<Act, { comment: string }>
        await sign(as, { display, comment, country: 'KZ', name: 'Real Name' }, now)
        break
      }
      case 'stranger open':
      case 'stranger take': {
        const { pick } = one as Extract<Act, { pick: number }>
        const token = inbox.stranger.at(pick % Math.max(1, inbox.stranger.length)) ?? ''
        const [victims] = await database.owner.signature.findMany({
          where: { petitionId: petition.id, country: { not: 'KZ' } },
        })
        const form = one.does === 'take' && victims ? { form: victims.id } : {}
        const outcome = await confirmSignature(web(now), { token, chosen: choose('full'), ...form })
        const page = outcome.ok ? outcome.manageToken : token
        await withdrawSignature(web(now), { token: page })
        await eraseSignature(web(now), { token: page })
        break
      }
      case 'owner sign': {
        const { as, display } = one as Extract<Act, { as: (typeof owners)[number] }>
        const country = countries[used++ % countries.length] ?? 'DE'
        typed = { as, display, country }
        await type()
        break
      }
      case 'owner sign again':
        await type()
        break
      case 'owner sign late': {
        // Their link runs out, a stranger is quicker, and they fill in the same form again.
        const { forms } = one as Extract<Act, { forms: number }>
        await pass(linkHours + 1)
        for (let nth = 0; nth < forms; nth += 1) {
          await sign(owners[0], { comment: `late ${nth}`, country: 'KZ', name: 'Real Name' }, now)
        }
        await type()
        await deliver()
        await pass(1)
        break
      }
      case 'owner confirm': {
        const { display } = one as Extract<Act, { own: true }>
        const found = await find(newest)
        if (!found) break
        const outcome = await confirmSignature(web(now), { ...found, chosen: choose(display) })
        expect(outcome.ok, 'the owner confirms what is shown').toBe(true)
        if (outcome.ok) pages.push(outcome.manageToken)
        word = { state: 'confirmed', display, country: newest ?? '' }
        newest = undefined
        break
      }
      case 'owner disown': {
        // Whoever did not type it says so of the newest stranger's form they find.
        for (const token of inbox.owner.toReversed()) {
          const view = await readConfirmLink(web(now), token)
          if (view && 'form' in view && view.form.country === 'KZ') {
            expect(await disownSignature(web(now), { token })).toEqual({ ok: true })
            break
          }
        }
        break
      }
      case 'owner show': {
        const { display } = one as Extract<Act, { display: NameDisplay }>
        const token = pages.at(-1) ?? ''
        if ((await changeDisplay(web(now), { token, display, words: shownWords })).ok) word = { ...word, display }
        break
      }
      case 'owner withdraw':
        if ((await withdrawSignature(web(now), { token: pages.at(-1) ?? '' })).ok) word = { state: 'withdrawn' }
        break
      case 'owner erase':
        if ((await eraseSignature(web(now), { token: pages.at(-1) ?? '' })).ok) word = { state: 'none' }
        break
      default:
        await pass(25)
    }
    await deliver()
    await restoreMails(worker())
    await mailWaiting(worker())
    await deliver()
    await judge()
  }

  async function judge(): Promise<void> {
    const rows = await database.owner.signature.findMany({
      where: { petitionId: petition.id },
      include: { contact: true },
    })
    const opened = rows.map((row) => ({
      ...row,
      email: row.contact ? signerSchema.parse(openAsWorker(database.keys.worker, row.contact)).email : '',
    }))
    // The owner's last word holds.
    const confirmed = opened.filter(({ state, email }) => state === 'confirmed' && email.endsWith('@gmail.com'))
    expect(confirmed.map(({ display, country }) => ({ display, country }))).toEqual(
      word.state === 'confirmed' ? [{ display: word.display, country: word.country }] : [],
    )
    expect(await uncompacted()).toBe(opened.filter(({ state }) => state === 'confirmed').length)
    // Nothing of the owner's opens to the stranger.
    for (const token of inbox.stranger) {
      const link = await database.owner.link.findUnique({ where: { tokenHash: hashToken(token) } })
      const behind = opened.find(({ id }) => id === link?.aboutId)
      if (behind?.email) expect(behind.email).toBe('victim+x@example.org')
    }
    // Their mail still comes, and what they typed is in reach.
    const waits = opened.some(({ state, country }) => state === 'pending' && country === newest)
    if (newest && now.getTime() - typedAt.getTime() < 60 * 3_600_000)
      expect(waits, `the form from ${newest} waits`).toBe(true)
    if (waits) expect(await find(newest), `the form from ${newest} is in reach`).toBeDefined()
    expect(mailsToday).toBeLessThanOrEqual(8)
  }
}

test('whatever a stranger types, opens and presses, the owner’s last word holds, and their mail still comes', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      await database.owner.mailAllowance.deleteMany({})
      await database.owner.suppression.deleteMany({})
      await database.owner.signature.deleteMany({})
      await database.owner.outboxMail.deleteMany({})
      await play(acts)
    }),
    { numRuns: runs },
  )
})
