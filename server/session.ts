import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import NextAuth, { type NextAuthOptions, type Session } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import type { WebContext } from '@/features/context'
import { readOrganiser } from '@/features/organisers/read-organiser'
import { requestSignIn } from '@/features/organisers/request-sign-in'
import { sessionLife, signInLife } from '@/features/organisers/rules'
import type { SignedInOrganiser } from '@/features/organisers/schema'
import { createToken } from '@/features/safety/create-token'
import { webContext } from './context'
import { env } from './env'
import { log } from './log'
import { organiserAdapter } from './organiser-adapter'
import { noteArrival } from './unreadable-posts'

/*
 * Sessions of organisers. This is the one file that knows next-auth. It is not reachable from outside: it has no
 * route, and is called here with requests we make ourselves, after the form of a page with a button was posted. So no
 * GET, no prefetch and no mail scanner can sign anybody in.
 */

const provider = 'email'
const csrfCookie = 'csrf'

/** The cookie that bears a session: HttpOnly, SameSite=Lax, Secure and bound to this host where the site has https. */
function sessionCookie() {
  const secure = env().siteUrl.startsWith('https:')
  const options = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure }
  return { name: secure ? '__Host-postbag' : 'postbag', options }
}

/** Sign-in by a mailed link, through our own outbox. */
function mailProvider(context: WebContext): EmailConfig & { secret: string } {
  return {
    id: provider,
    type: 'email',
    name: 'Email',
    server: '',
    from: '',
    maxAge: signInLife / 1000,
    // With an empty secret the stored hash is the SHA-256 of the token alone, as everywhere else.
    secret: '',
    options: {},
    normalizeIdentifier: (email) => email,
    generateVerificationToken: createToken,
    sendVerificationRequest: ({ identifier, token }) => requestSignIn(context, { email: identifier, token }),
  }
}

function options(context: WebContext, secret: string, troubles: unknown[]): NextAuthOptions {
  const maxAge = sessionLife / 1000
  return {
    secret,
    adapter: organiserAdapter(context, troubles),
    providers: [mailProvider(context)],
    // The adapter decides how long a session lives; next-auth is not to prolong one.
    session: { strategy: 'database', maxAge, updateAge: maxAge, generateSessionToken: createToken },
    useSecureCookies: sessionCookie().options.secure,
    cookies: { sessionToken: sessionCookie(), csrfToken: { name: csrfCookie, options: {} } },
    callbacks: {
      redirect: ({ baseUrl }) => baseUrl,
      // A mail may be asked for with any address, and the same is done for all; signing in takes an organiser.
      signIn: async ({ user, email }) =>
        email?.verificationRequest === true || (await readOrganiser(context, { id: user.id })) !== null,
      session: ({ user }) => ({ organiser: user, expires: '' }) as Session,
    },
    logger: { error: (code) => log.error({ code }, 'Signing in failed'), warn: () => {}, debug: () => {} },
  }
}

interface Question {
  method: 'GET' | 'POST'
  query?: Record<string, string>
  body?: Record<string, string>
  session?: string
}

/** Asks next-auth one thing. Returns the cookies it wants set and the body of its answer. */
async function askNextAuth(context: WebContext, action: string[], { method, query, body, session }: Question) {
  const secret = Buffer.from(context.keys.sessions).toString('base64url')
  const troubles: unknown[] = []
  const answer: { cookies: string[]; body: unknown } = { cookies: [], body: undefined }
  // Our own guard has judged where the post came from; next-auth is given a cookie and a field that agree.
  const csrfToken = randomBytes(32).toString('hex')
  const csrf = `${csrfToken}|${createHash('sha256').update(`${csrfToken}${secret}`).digest('hex')}`
  const request = {
    method,
    headers: {},
    query: { ...query, nextauth: action },
    body: { ...body, csrfToken },
    cookies: { [csrfCookie]: csrf, ...(session ? { [sessionCookie().name]: session } : {}) },
  }
  const response = {
    status: () => response,
    getHeader: (name: string) => (name === 'Set-Cookie' ? answer.cookies : undefined),
    setHeader: (name: string, value: string[]) => {
      if (name === 'Set-Cookie') answer.cookies = value
      return response
    },
    send: (sent: unknown) => {
      answer.body = sent
    },
    json: () => {},
    end: () => {},
  }
  // Outside the bundle Node hands over the whole CommonJS module, whose default export is one level deeper.
  const ask = (NextAuth as unknown as { default?: typeof NextAuth }).default ?? NextAuth
  const given = [request as unknown as NextApiRequest, response as unknown as NextApiResponse] as const
  await ask(...given, options(context, secret, troubles))
  if (troubles.length > 0) throw troubles[0]
  return answer
}

/** Mails a sign-in link to an organiser. Does and says the same for an address that nobody here has. */
export async function mailSignInLink(context: WebContext, email: string): Promise<void> {
  await askNextAuth(context, ['signin', provider], { method: 'POST', body: { email } })
}

/** Uses up a sign-in token and begins a session. Returns the session's own token; null when the link does not work. */
export async function beginSession(context: WebContext, token: string): Promise<string | null> {
  const answer = await askNextAuth(context, ['callback', provider], { method: 'POST', query: { token } })
  const pairs = answer.cookies.map((cookie) => (cookie.split(';')[0] ?? '').split('='))
  return pairs.find(([name]) => name === sessionCookie().name)?.[1] ?? null
}

/** Who bears a session token; null for nobody. */
export async function readSession(context: WebContext, session: string): Promise<SignedInOrganiser | null> {
  const { body } = await askNextAuth(context, ['session'], { method: 'GET', session })
  return (body as { organiser?: SignedInOrganiser } | undefined)?.organiser ?? null
}

/** Ends a session; its token is worth nothing afterwards. */
export async function finishSession(context: WebContext, session: string): Promise<void> {
  await askNextAuth(context, ['signout'], { method: 'POST', session })
}

/** Signs this browser in with a mailed token. False when the link does not work. */
export async function signIn(token: string): Promise<boolean> {
  const session = await beginSession(webContext(), token)
  if (session === null) return false
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, session, { ...options, maxAge: sessionLife / 1000 })
  return true
}

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  const jar = await cookies()
  const { name, options } = sessionCookie()
  const session = jar.get(name)?.value
  if (session) await finishSession(webContext(), session)
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** What everything on the desk is given: who asks, and the context of use cases. */
export interface Desk {
  context: WebContext
  organiser: SignedInOrganiser
}

/** The guard of actions: who this request comes from, asked of the database. Null when nobody is signed in. */
export async function enterDesk(): Promise<Desk | null> {
  noteArrival()
  const session = (await cookies()).get(sessionCookie().name)?.value
  if (!session) return null
  const context = webContext()
  const organiser = await readSession(context, session)
  return organiser && { context, organiser }
}

/**
 * A key that is made of the session of this request and stands nowhere on this side: what is encrypted with it opens for
 * whoever is signed in with that session, and for nobody once it has ended. Undefined without a session.
 */
export async function sessionKey(use: string): Promise<Buffer | undefined> {
  const session = (await cookies()).get(sessionCookie().name)?.value
  return session ? Buffer.from(hkdfSync('sha256', session, '', use, 32)) : undefined
}

/** The guard of pages: who this request comes from; sends everybody else to the sign-in page. */
export async function requireDesk(locale: string): Promise<Desk> {
  return (await enterDesk()) ?? redirect(`/${locale}/desk/sign-in`)
}
