import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { BeginText } from '@/features/texts/web/begin-text'
import { beginPetition } from './desk-petition-actions'

interface Props {
  campaign: { id: string; title: string; originalLocale: string }
}

/** The first step of a petition: its title, and the language it is written in. */
export async function DeskNewPetition({ campaign }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('petitions.desk.begin')
  return (
    <BeginText
      back={{ href: deskCampaignPath.one(locale, campaign.id), name: campaign.title }}
      title={t('title')}
      lead={t('lead')}
      hint={t('hint')}
      language={campaign.originalLocale}
      action={beginPetition}
    >
      <input type="hidden" name="id" value={campaign.id} />
    </BeginText>
  )
}
