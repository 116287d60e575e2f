import { beforeEach, describe, expect, test } from 'vitest'
import { checkSignInToken } from '@/features/organisers/check-sign-in-token'
import { continueSession } from '@/features/organisers/continue-session'
import { createSignInToken } from '@/features/organisers/create-sign-in-token'
import { exchangeCode } from '@/features/organisers/exchange-code'
import { requestSignIn } from '@/features/organisers/request-sign-in'
import { mailKinds } from '@/features/outbox/schema'
import { hashToken } from '@/features/safety/create-token'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { beginSession, finishSession, mailSignInLink, readSession } from '@/server/session'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { composeMail } from '@/worker/compose-mail'
import { createTestDatabase } from './harness'

const { owner, web, worker, keys, urls, keyFiles } = await createTestDatabase()
Object.assign(process.env, { DATABASE_URL: urls.web, KEYRING_FILE: keyFiles.web, SITE_URL: 'https://post.example.org' })
const now = new Date()
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const at = (minutes: number) => ({ db: web, now: minutesLater(minutes), keys: keys.web })
const context = at(0)

let email = ''
let organiserId = ''
beforeEach(async () => {
  const { id: teamId } = await createTeam(owner)
  ;({ email, id: organiserId } = await createOrganiser(owner, { teamId, locale: 'ru' }))
})

function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error('not found')
  return thing
}

/** The mails written since the last look, as the worker opens them. */
async function mails() {
  const rows = await owner.outboxMail.findMany({ where: { kind: 'sign_in' }, orderBy: { createdAt: 'asc' } })
  const opened = rows.map(({ sealed, keyId, locale }) => ({
    locale,
    ...mailKinds.sign_in.payload.parse(openAsWorker(keys.worker, { sealed: found(sealed), keyId })),
  }))
  return opened.filter((mail) => mail.email === email)
}

async function askForLink() {
  await mailSignInLink(context, email)
  const mail = (await mails()).at(-1)
  if (!mail) throw new Error('no mail was written')
  return mail
}

describe('a mailed link', () => {
  test('goes to the organiser in their language, and only its hash is kept', async () => {
    const { token, locale } = await askForLink()
    expect(locale).toBe('ru')
    const row = await owner.signInToken.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } })
    expect(JSON.stringify(row)).not.toContain(token)
  })

  test('begins a session of its own token, once', async () => {
    const { token } = await askForLink()
    expect(await checkSignInToken(context, token)).toBe(true)
    const session = found(await beginSession(context, token))
    expect(session).not.toBe(token)
    expect(await readSession(context, session)).toMatchObject({ id: organiserId, email, teams: [{ role: 'owner' }] })
    expect(await beginSession(context, token)).toBeNull()
    const row = await owner.session.findUniqueOrThrow({ where: { tokenHash: hashToken(session) } })
    expect(JSON.stringify(row)).not.toContain(session)
  })

  test('of many clicks at once begins one session', async () => {
    const { token } = await askForLink()
    const sessions = await Promise.all(Array.from({ length: 5 }, () => beginSession(context, token)))
    expect(sessions.filter(Boolean)).toHaveLength(1)
  })

  test('is dead after twenty minutes, and for who was removed', async () => {
    const { token } = await askForLink()
    expect(await beginSession(at(21), token)).toBeNull()
    await owner.organiser.update({ where: { id: organiserId }, data: { removedAt: now } })
    expect(await beginSession(context, token)).toBeNull()
  })

  test('printed by the start command works as well', async () => {
    const token = await createSignInToken(context, email)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await beginSession(context, token)).not.toBeNull()
  })

  test.each(['', 'undefined', 'x'.repeat(43), 'а'.repeat(43)])('that was made up does nothing: %j', async (token) => {
    expect(await beginSession(context, token)).toBeNull()
  })
})

describe('an address that is not an organiser’s', () => {
  test('is answered alike, and gets no mail and no row', async () => {
    const before = await owner.outboxMail.count()
    expect(await mailSignInLink(context, 'stranger@example.org')).toBeUndefined()
    expect(await owner.outboxMail.count()).toBe(before)
    expect(await owner.signInToken.count({ where: { email: 'stranger@example.org' } })).toBe(0)
    expect(await owner.organiser.count({ where: { email: 'stranger@example.org' } })).toBe(0)
  })

  test('an organiser’s gets three mails at a time and no more', async () => {
    for (let time = 0; time < 5; time++) await mailSignInLink(context, email)
    expect(await mails()).toHaveLength(3)
  })

  test('an organiser’s gets no more of forty requests at once', async () => {
    // Connections that are open already, so that they are at once indeed.
    await Promise.all(Array.from({ length: 10 }, () => web.$queryRaw`SELECT pg_sleep(0.2)::text`))
    await Promise.all(Array.from({ length: 40 }, () => requestSignIn(context, { email })))
    expect(await mails()).toHaveLength(3)
  })
})

describe('a stranger who goes on asking for mails to an organiser’s address', () => {
  const minutesADay = 24 * 60
  const since = async (from: number) => {
    const rows = await owner.outboxMail.findMany({ where: { kind: 'sign_in', createdAt: { gte: minutesLater(from) } } })
    const opened = rows.map(({ sealed, keyId }) =>
      mailKinds.sign_in.payload.parse(openAsWorker(keys.worker, { sealed: found(sealed), keyId })),
    )
    return opened.filter((mail) => mail.email === email)
  }

  test('brings few in a day, and never a moment at which no link in the mailbox works', async () => {
    for (let minutes = 0; minutes < 3 * minutesADay; minutes += 10) {
      await mailSignInLink(at(minutes), email)
      if (minutes % 60 === 0) {
        const alive = await Promise.all((await mails()).map(({ token }) => checkSignInToken(at(minutes), token)))
        expect(alive, `after ${minutes} minutes`).toContain(true)
      }
      if (minutes === minutesADay - 10) expect(await mails()).toHaveLength(9)
    }
    expect((await since(2 * minutesADay)).length).toBeLessThanOrEqual(6)
    const last = 3 * minutesADay - 10
    const works = (await since(0)).map(({ token }) => token)
    const alive = await Promise.all(works.map((token) => checkSignInToken(at(last), token)))
    expect(await beginSession(at(last), works[alive.lastIndexOf(true)] ?? '')).not.toBeNull()
    const before = (await mails()).length
    await mailSignInLink(at(last), email)
    expect(await mails(), 'who answers one may have another').toHaveLength(before + 1)
  })

  test('does not make the owner wait who signs in ten times a day', async () => {
    for (let minutes = 0; minutes < minutesADay; minutes += 120) {
      await mailSignInLink(at(minutes), email)
      const { token } = found((await mails()).at(-1) ?? null)
      expect(await beginSession(at(minutes + 19), token)).not.toBeNull()
    }
    expect(await mails()).toHaveLength(12)
  })

  test('is told of in the mail: it says how long its link works', async () => {
    for (let minutes = 0; minutes < 240; minutes += 10) await mailSignInLink(at(minutes), email)
    const texts: string[] = []
    const rows = await owner.outboxMail.findMany({ where: { kind: 'sign_in' }, orderBy: { createdAt: 'asc' } })
    for (const row of rows) {
      const written = await composeMail({
        db: worker,
        keys: keys.worker,
        now,
        siteUrl: 'https://post.example.org',
        mail: { ...row, kind: 'sign_in', secondTry: false, locale: 'en' },
      })
      if (written.ok && written.mail.email === email) texts.push(written.mail.text)
    }
    expect(texts.map((text) => /good for (\d+ \w+)/.exec(text)?.[1])).toEqual([
      ...Array<string>(6).fill('20 minutes'),
      ...Array<string>(3).fill('24 hours'),
    ])
  })
})

describe('the code', () => {
  test('can be typed instead of opening the link, which is then used up', async () => {
    const { code, token } = await askForLink()
    const outcome = await exchangeCode(context, { email, code: code.toLowerCase().replace('-', ' ') })
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(await beginSession(context, token)).toBeNull()
    expect(await beginSession(context, outcome.token)).not.toBeNull()
  })

  test('works for its own address alone', async () => {
    const { code } = await askForLink()
    expect(await exchangeCode(context, { email: 'stranger@example.org', code })).toMatchObject({ ok: false })
    const other = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })
    expect(await exchangeCode(context, { email: other.email, code })).toMatchObject({ ok: false })
  })

  test('cannot be guessed: after five tries only the link works', async () => {
    const { code, token } = await askForLink()
    for (const guess of ['AAAA-AAAA', '', '1', 'привет', 'ZZZZ-ZZZZ']) {
      expect(await exchangeCode(context, { email, code: guess })).toEqual({ ok: false, reason: 'wrong-code' })
    }
    expect(await exchangeCode(context, { email, code })).toEqual({ ok: false, reason: 'wrong-code' })
    expect(await beginSession(context, token)).not.toBeNull()
  })
})

describe('a session', () => {
  const begin = async () => found(await beginSession(context, await createSignInToken(context, email)))

  test('ends after half an hour without a request', async () => {
    const session = await begin()
    expect(await continueSession(at(29), session)).not.toBeNull()
    expect(await continueSession(at(58), session)).not.toBeNull()
    expect(await continueSession(at(89), session)).toBeNull()
  })

  test('ends after twelve hours however busy it was', async () => {
    const session = await begin()
    for (let minutes = 0; minutes < 720; minutes += 20) {
      expect(await continueSession(at(minutes), session)).not.toBeNull()
    }
    expect(await continueSession(at(720), session)).toBeNull()
  })

  test('ends when it is left, and leaving twice does no harm', async () => {
    const session = await begin()
    for (let time = 0; time < 2; time++) await finishSession(context, session)
    expect(await readSession(context, session)).toBeNull()
  })

  test('of somebody who is on no team any more is nobody’s', async () => {
    const session = await begin()
    await owner.membership.deleteMany({ where: { organiserId } })
    expect(await readSession(context, session)).toBeNull()
  })
})

test('a database that is down is an error, not a wrong link', async () => {
  const broken = new Proxy(web, {
    get: () => {
      throw new Error('the database is down')
    },
  })
  await expect(beginSession({ ...context, db: broken }, 'x'.repeat(43))).rejects.toThrow('the database is down')
  await expect(readSession({ ...context, db: broken }, 'x'.repeat(43))).rejects.toThrow('the database is down')
})
