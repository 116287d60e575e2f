import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import type { SignedInOrganiser } from '@/features/organisers/schema'
import { listLanguages } from '@/ui/editor/languages'
import { SelectField, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { BackLink, PageTitle } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { beginCampaign } from './desk-actions'

/** The first step of a campaign: its title, and the language it is written in. */
export async function DeskNewCampaign({ organiser }: { organiser: SignedInOrganiser }) {
  const locale = await getLocale()
  const t = await getTranslations('desk.begin')
  const teams = organiser.teams.filter((team) => may(team.role, 'edit'))
  const languages = listLanguages(locale).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className="max-w-text">
      <BackLink href={`/${locale}/desk`}>{t('back')}</BackLink>
      <PageTitle lead={t('campaign.lead')}>{t('campaign.title')}</PageTitle>
      <KeptForm action={beginCampaign} faults={{ title: t('titleMissing') }} className="mt-8 space-y-6">
        <input type="hidden" name="interface" value={locale} />
        <TextField name="title" label={t('title')} hint={t('campaign.hint')} maxLength={150} required />
        <SelectField
          name="language"
          label={t('language')}
          hint={t('languageHint')}
          options={languages}
          defaultValue={locale}
        />
        {teams.length > 1 ? (
          <SelectField
            name="team"
            label={t('team')}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <input type="hidden" name="team" value={teams[0]?.id ?? ''} />
        )}
        <SubmitButton>{t('submit')}</SubmitButton>
      </KeptForm>
    </div>
  )
}
