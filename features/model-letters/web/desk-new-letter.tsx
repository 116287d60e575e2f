import { getLocale, getTranslations } from 'next-intl/server'
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
  const t = await getTranslations('desk.begin')
  const languages = listLanguages(locale).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className="max-w-text">
      <BackLink href={`/${locale}/desk/campaigns/${campaign.id}`}>{campaign.title}</BackLink>
      <PageTitle lead={t('letter.lead')}>{t('letter.title')}</PageTitle>
      <KeptForm
        action={beginModelLetter}
        faults={{ title: t('titleMissing'), state: t('letter.stateMissing') }}
        className="mt-8 space-y-6"
      >
        <input type="hidden" name="interface" value={locale} />
        <input type="hidden" name="id" value={campaign.id} />
        <TextField name="title" label={t('title')} hint={t('letter.hint')} maxLength={150} required />
        <SelectField
          name="state"
          label={t('letter.state')}
          hint={t('letter.stateHint')}
          empty={t('letter.stateEmpty')}
          options={listCountries(locale).map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={campaign.addressedState ?? ''}
        />
        <SelectField
          name="language"
          label={t('language')}
          hint={t('languageHint')}
          options={languages}
          defaultValue={campaign.originalLocale}
        />
        <SubmitButton>{t('submit')}</SubmitButton>
      </KeptForm>
    </div>
  )
}
