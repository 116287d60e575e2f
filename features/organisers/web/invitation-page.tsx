import { getLocale, getTranslations } from 'next-intl/server'
import { readInvitation } from '@/features/organisers/read-invitation'
import { invitationState } from '@/features/organisers/rules'
import { webContext } from '@/server/context'
import { ButtonLink } from '@/ui/button'
import { TextField } from '@/ui/field'
import { getFormatter } from '@/ui/formatter'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { DoorFrame } from './door-frame'
import { joinTeam } from './sign-in-actions'

/** Behind the link of an invitation: whose team, which role, and a button. Looking at it accepts nothing. */
export async function InvitationPage({ token, told }: { token: string; told?: string | undefined }) {
  const context = webContext()
  const { now } = context
  const invitation = await readInvitation(context, token)
  const locale = await getLocale()
  const t = await getTranslations('organisers')
  const format = await getFormatter()
  if (!invitation || invitationState(invitation, now) !== 'open') {
    const accepted = invitation && invitationState(invitation, now) === 'accepted'
    return (
      <DoorFrame path="/sign-in" title={accepted ? t('signedOut.accepted.title') : t('signedOut.gone.title')}>
        <p>{accepted ? t('signedOut.accepted.text') : t('signedOut.gone.text')}</p>
        <ButtonLink href={`/${locale}/desk/sign-in`} className="w-full">
          {t('signedOut.signIn.title')}
        </ButtonLink>
      </DoorFrame>
    )
  }
  return (
    <DoorFrame path={`/invitations/${token}`} title={t('signedOut.invitation.title', { team: invitation.team.name })}>
      <Told told={told} bad={['too-many']} say={(code) => t(`signedOut.problems.${code}`)} className="" />
      <p>
        {t('signedOut.invitation.text', {
          role: t(`roles.${invitation.role}.name`),
          until: format.dateTime(invitation.expiresAt, { dateStyle: 'long' }),
        })}
      </p>
      <p className="text-muted">{t(`roles.${invitation.role}.text`)}</p>
      <form action={joinTeam} className="space-y-5">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <TextField
          name="name"
          label={t('signedOut.invitation.name')}
          hint={t('signedOut.invitation.nameHint')}
          error={told === 'name' ? t('signedOut.problems.name') : undefined}
          autoComplete="name"
          required
        />
        <SubmitButton className="w-full">{t('signedOut.invitation.submit')}</SubmitButton>
      </form>
    </DoorFrame>
  )
}
