import { getLocale, getTranslations } from 'next-intl/server'
import { listCountries } from '@/features/signatures/list-countries'
import { listLanguages } from '@/ui/editor/languages'
import { SelectField, TextField } from '@/ui/field'
import { BackLink, PageTitle } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { beginModelLetter } from './desk-letter-actions'

interface Props {
  campaign: { id: string; title: string; originalLocale: string; addressedState: string | null }
  problem?: string | undefined
}

/** The first step of a model letter: its title, its language, and whose missions it goes to. */
export async function DeskNewLetter({ campaign, problem }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('desk.begin')
  const languages = listLanguages(locale).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className="max-w-text">
      <BackLink href={`/${locale}/desk/campaigns/${campaign.id}`}>{campaign.title}</BackLink>
      <PageTitle lead={t('letter.lead')}>{t('letter.title')}</PageTitle>
      <form action={beginModelLetter} noValidate className="mt-8 space-y-6">
        <input type="hidden" name="interface" value={locale} />
        <input type="hidden" name="id" value={campaign.id} />
        <TextField
          name="title"
          label={t('title')}
          hint={t('letter.hint')}
          error={problem === 'title' ? t('titleMissing') : undefined}
          maxLength={150}
          required
        />
        <SelectField
          name="state"
          label={t('letter.state')}
          hint={t('letter.stateHint')}
          error={problem === 'state' ? t('letter.stateMissing') : undefined}
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
      </form>
    </div>
  )
}
