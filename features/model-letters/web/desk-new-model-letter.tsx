import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { countryOptions } from '@/features/places/countries'
import { BeginText } from '@/features/texts/web/begin-text'
import { SelectField } from '@/ui/field'
import { beginModelLetter } from './desk-model-letter-actions'

interface Props {
  campaign: { id: string; title: string; originalLocale: string; addressedState: string | null }
}

/** The first step of a model letter: its title, its language, and whose missions it goes to. */
export async function DeskNewModelLetter({ campaign }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('model-letters.begin')
  return (
    <BeginText
      back={{ href: deskCampaignPath.one(locale, campaign.id), name: campaign.title }}
      title={t('title')}
      lead={t('lead')}
      hint={t('hint')}
      language={campaign.originalLocale}
      action={beginModelLetter}
      faults={{ state: t('stateMissing') }}
      before={
        <SelectField
          name="state"
          label={t('state')}
          hint={t('stateHint')}
          empty={t('stateEmpty')}
          options={countryOptions(locale)}
          defaultValue={campaign.addressedState ?? ''}
        />
      }
    >
      <input type="hidden" name="id" value={campaign.id} />
    </BeginText>
  )
}
