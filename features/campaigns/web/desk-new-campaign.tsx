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
  const t = await getTranslations()
  const teams = organiser.teams.filter((team) => may(team.role, 'edit'))
  const languages = listLanguages(locale).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className="max-w-text">
      <BackLink href={`/${locale}/desk`}>{t('texts.begin.back')}</BackLink>
      <PageTitle lead={t('campaigns.desk.begin.lead')}>{t('campaigns.desk.begin.title')}</PageTitle>
      <KeptForm action={beginCampaign} faults={{ title: t('texts.begin.titleMissing') }} className="mt-8 space-y-6">
        <input type="hidden" name="interface" value={locale} />
        <TextField
          name="title"
          label={t('texts.begin.title')}
          hint={t('campaigns.desk.begin.hint')}
          maxLength={150}
          required
        />
        <SelectField
          name="language"
          label={t('texts.begin.language')}
          hint={t('texts.begin.languageHint')}
          options={languages}
          defaultValue={locale}
        />
        {teams.length > 1 ? (
          <SelectField
            name="team"
            label={t('texts.begin.team')}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <input type="hidden" name="team" value={teams[0]?.id ?? ''} />
        )}
        <SubmitButton>{t('texts.begin.submit')}</SubmitButton>
      </KeptForm>
    </div>
  )
}
