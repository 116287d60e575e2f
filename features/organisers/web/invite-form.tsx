import { getLocale, getTranslations } from 'next-intl/server'
import { roles } from '@/features/access/policy'
import { interfaceLocales, ownName } from '@/features/places/languages'
import { RadioField, SelectField, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { inviteToTeam } from './team-actions'

/** Asks somebody to the team by mail. */
export async function InviteForm({ team }: { team: string }) {
  const locale = await getLocale()
  const t = await getTranslations('organisers')
  return (
    <KeptForm action={inviteToTeam} faults={{ email: t('team.told.email') }} className="max-w-text space-y-6">
      <input type="hidden" name="team" value={team} />
      <TextField name="email" type="email" label={t('team.email')} autoComplete="off" required />
      <RadioField
        name="role"
        label={t('team.role')}
        defaultValue="organiser"
        options={roles.map((role) => ({
          value: role,
          label: t(`roles.${role}.name`),
          hint: t(`roles.${role}.text`),
        }))}
      />
      <SelectField
        name="language"
        label={t('team.language')}
        options={interfaceLocales.map((other) => ({ value: other, label: ownName(other) }))}
        defaultValue={locale}
      />
      <SubmitButton>{t('team.send')}</SubmitButton>
    </KeptForm>
  )
}
