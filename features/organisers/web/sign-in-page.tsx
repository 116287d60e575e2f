import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { checkSignInToken } from '@/features/organisers/check-sign-in-token'
import { notDone } from '@/features/organisers/rules'
import { webContext } from '@/server/context'
import { ButtonLink } from '@/ui/button'
import { TextField } from '@/ui/field'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { addressCookie } from './address-cookie'
import { DoorFrame } from './door-frame'
import { askForSignInLink, signInWithCode, signInWithLink } from './sign-in-actions'

const good = ['left'] as const
const bad = ['too-many', 'again', 'link', 'code', 'file', notDone] as const

/** Where organisers ask for a link to come in. */
export async function SignInPage({ told }: { told?: string | undefined }) {
  const locale = await getLocale()
  const t = await getTranslations('organisers.signedOut')
  const error = told === 'email' ? t('problems.email') : undefined
  return (
    <DoorFrame path="/sign-in" title={t('signIn.title')}>
      <Told told={told} good={good} bad={bad} say={(code) => t(`problems.${code}`)} className="" />
      <p>{t('signIn.text')}</p>
      <form action={askForSignInLink} noValidate className="space-y-5">
        <input type="hidden" name="locale" value={locale} />
        <TextField
          name="email"
          label={t('signIn.email')}
          type="email"
          autoComplete="email"
          spellCheck={false}
          error={error}
          required
        />
        <SubmitButton className="w-full">{t('signIn.submit')}</SubmitButton>
      </form>
      <p className="text-sm">
        <a href={`/${locale}/desk/sign-in/check`}>{t('signIn.haveCode')}</a>
      </p>
    </DoorFrame>
  )
}

/** After asking: look into the inbox, or type the code. The same for every address. */
export async function CheckMailboxPage({ told }: { told?: string | undefined }) {
  const locale = await getLocale()
  const t = await getTranslations('organisers.signedOut')
  const wrong = bad.find((known) => known === told)
  const asked = (await cookies()).has(addressCookie)
  return (
    <DoorFrame path="/sign-in/check" title={asked ? t('check.title') : t('check.codeTitle')}>
      <p>{asked ? t('check.text') : t('check.codeText')}</p>
      <form action={signInWithCode} noValidate className="space-y-5">
        <input type="hidden" name="locale" value={locale} />
        {!asked && (
          <TextField
            name="email"
            label={t('signIn.email')}
            type="email"
            autoComplete="email"
            spellCheck={false}
            error={told === 'email' ? t('problems.email') : undefined}
            required
          />
        )}
        <TextField
          name="code"
          label={t('check.code')}
          hint={t('check.hint')}
          error={wrong && t(`problems.${wrong}`)}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono tracking-widest"
          required
        />
        <SubmitButton className="w-full">{t('check.submit')}</SubmitButton>
      </form>
      <p className="text-sm">
        <a href={`/${locale}/desk/sign-in`}>{t('check.again')}</a>
      </p>
    </DoorFrame>
  )
}

/** Behind a mailed link: a button. Opening the page uses nothing up, so that a mail scanner signs nobody in. */
export async function OpenLinkPage({ token }: { token: string }) {
  const locale = await getLocale()
  const t = await getTranslations('organisers.signedOut')
  if (!(await checkSignInToken(webContext(), token))) {
    return (
      <DoorFrame path="/sign-in" title={t('dead.title')}>
        <p>{t('dead.text')}</p>
        <ButtonLink href={`/${locale}/desk/sign-in`} className="w-full">
          {t('dead.again')}
        </ButtonLink>
      </DoorFrame>
    )
  }
  return (
    <DoorFrame path={`/sign-in/${token}`} title={t('link.title')}>
      <p>{t('link.text')}</p>
      <form action={signInWithLink}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <SubmitButton className="w-full">{t('link.submit')}</SubmitButton>
      </form>
    </DoorFrame>
  )
}
