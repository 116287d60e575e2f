'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { acceptInvitation } from '@/features/organisers/accept-invitation'
import { exchangeCode } from '@/features/organisers/exchange-code'
import { signInLife } from '@/features/organisers/rules'
import { organiserEmail, personName } from '@/features/organisers/schema'
import { isToken } from '@/features/safety/create-token'
import { interfaceLocale } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { takesForm } from '@/server/action-arguments'
import { webContext } from '@/server/context'
import { env } from '@/server/env'
import { networkHeader } from '@/server/network'
import { takePage } from '@/server/remember-page'
import { mailSignInLink, signIn, signOut } from '@/server/session'
import { limitVisitor } from '@/server/visitor-limits'
import { addressCookie, unwrapAddress, wrapAddress } from './address-cookie'

/*
 * The doors of the desk. They are for people who are not signed in, so they have no guard but the limit of their
 * network; all of them work without JavaScript.
 */

const localeOf = (form: FormData) => interfaceLocale.catch('en').parse(form.get('locale'))

async function isTooMuch(): Promise<boolean> {
  return (await limitVisitor('signIn', (await headers()).get(networkHeader) ?? '', new Date())) > 0
}

/** Mails a sign-in link. The next page is the same for every address. */
export async function askForSignInLink(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const page = `/${locale}/desk/sign-in`
  const email = organiserEmail.safeParse(form.get('email'))
  if (!email.success) redirect(tell(page, 'email'))
  if (await isTooMuch()) redirect(tell(page, 'too-many'))
  await mailSignInLink(webContext(), email.data)
  const jar = await cookies()
  const secure = env().siteUrl.startsWith('https:')
  const path = '/'
  jar.set(addressCookie, wrapAddress(email.data), {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path,
    maxAge: signInLife / 1000,
  })
  redirect(`${page}/check`)
}

/** Signs in with the code that was typed instead of opening the link. */
export async function signInWithCode(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const jar = await cookies()
  // On another device than the one that asked, the address is typed beside the code.
  const email = organiserEmail.safeParse(form.get('email') ?? unwrapAddress(jar.get(addressCookie)?.value))
  if (!email.success) redirect(tell(`/${locale}/desk/sign-in/check`, 'email'))
  if (await isTooMuch()) redirect(tell(`/${locale}/desk/sign-in/check`, 'too-many'))
  const code = z.string().max(40).catch('').parse(form.get('code'))
  const outcome = await exchangeCode(webContext(), { email: email.data, code })
  if (!outcome.ok || !(await signIn(outcome.token))) redirect(tell(`/${locale}/desk/sign-in/check`, 'code'))
  jar.delete(addressCookie)
  redirect((await takePage()) ?? `/${locale}/desk`)
}

/** Signs in with a mailed link: its page has a button, and the button posts here. */
export async function signInWithLink(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const token = z.string().catch('').parse(form.get('token'))
  if (await isTooMuch()) redirect(tell(`/${locale}/desk/sign-in`, 'too-many'))
  if (!isToken(token) || !(await signIn(token))) redirect(tell(`/${locale}/desk/sign-in`, 'link'))
  redirect((await takePage()) ?? `/${locale}/desk`)
}

/** Takes up an invitation and signs in. */
export async function joinTeam(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const token = z.string().catch('').parse(form.get('token'))
  if (!isToken(token)) redirect(tell(`/${locale}/desk/sign-in`, 'link'))
  const name = personName.safeParse(form.get('name'))
  if (!name.success) redirect(tell(`/${locale}/desk/invitations/${token}`, 'name'))
  if (await isTooMuch()) redirect(tell(`/${locale}/desk/invitations/${token}`, 'too-many'))
  const outcome = await acceptInvitation(webContext(), { token, name: name.data, locale })
  if (!outcome.ok || !(await signIn(outcome.signInToken))) redirect(`/${locale}/desk/invitations/${token}`)
  redirect(`/${locale}/desk`)
}

/** Ends the session of this browser. */
export async function leaveDesk(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  await signOut()
  await takePage()
  redirect(tell(`/${locale}/desk/sign-in`, 'left'))
}
