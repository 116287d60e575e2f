import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { listLanguages } from '@/ui/editor/languages'
import { SelectField, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { BackLink, PageTitle } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { beginPetition } from './desk-petition-actions'

interface Props {
  campaign: { id: string; title: string; originalLocale: string }
}

/** The first step of a petition: its title, and the language it is written in. */
export async function DeskNewPetition({ campaign }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const languages = listLanguages(locale).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className="max-w-text">
      <BackLink href={deskCampaignPath.one(locale, campaign.id)}>{campaign.title}</BackLink>
      <PageTitle lead={t('petitions.desk.begin.lead')}>{t('petitions.desk.begin.title')}</PageTitle>
      <KeptForm action={beginPetition} faults={{ title: t('texts.begin.titleMissing') }} className="mt-8 space-y-6">
        <input type="hidden" name="interface" value={locale} />
        <input type="hidden" name="id" value={campaign.id} />
        <TextField
          name="title"
          label={t('texts.begin.title')}
          hint={t('petitions.desk.begin.hint')}
          maxLength={150}
          required
        />
        <SelectField
          name="language"
          label={t('texts.begin.language')}
          hint={t('texts.begin.languageHint')}
          options={languages}
          defaultValue={campaign.originalLocale}
        />
        <SubmitButton>{t('texts.begin.submit')}</SubmitButton>
      </KeptForm>
    </div>
  )
}
