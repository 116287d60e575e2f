import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { listCountries } from '@/features/places/countries'
import { listLanguages } from '@/ui/editor/languages'
import { SelectField, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { BackLink, PageTitle } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { beginModelLetter } from './desk-letter-actions'

interface Props {
  campaign: { id: string; title: string; originalLocale: string; addressedState: string | null }
}

/** The first step of a model letter: its title, its language, and whose missions it goes to. */
export async function DeskNewLetter({ campaign }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const languages = listLanguages(locale).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className="max-w-text">
      <BackLink href={deskCampaignPath.one(locale, campaign.id)}>{campaign.title}</BackLink>
      <PageTitle lead={t('model-letters.begin.lead')}>{t('model-letters.begin.title')}</PageTitle>
      <KeptForm
        action={beginModelLetter}
        faults={{ title: t('texts.begin.titleMissing'), state: t('model-letters.begin.stateMissing') }}
        className="mt-8 space-y-6"
      >
        <input type="hidden" name="interface" value={locale} />
        <input type="hidden" name="id" value={campaign.id} />
        <TextField
          name="title"
          label={t('texts.begin.title')}
          hint={t('model-letters.begin.hint')}
          maxLength={150}
          required
        />
        <SelectField
          name="state"
          label={t('model-letters.begin.state')}
          hint={t('model-letters.begin.stateHint')}
          empty={t('model-letters.begin.stateEmpty')}
          options={listCountries(locale).map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={campaign.addressedState ?? ''}
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
