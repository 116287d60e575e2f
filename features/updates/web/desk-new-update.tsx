import { getLocale, getTranslations } from 'next-intl/server'
import { BeginText } from '@/features/texts/web/begin-text'
import { deskUpdatePath } from '@/features/updates/rules'
import { beginUpdate } from './desk-update-actions'

interface Props {
  campaign: { id: string; originalLocale: string }
}

/** The first step of an update: its title, and the language it is written in. */
export async function DeskNewUpdate({ campaign }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('updates.desk')
  return (
    <BeginText
      back={{ href: deskUpdatePath.all(locale, campaign.id), name: t('title') }}
      title={t('begin.title')}
      lead={t('begin.lead')}
      hint={t('begin.hint')}
      language={campaign.originalLocale}
      action={beginUpdate}
    >
      <input type="hidden" name="id" value={campaign.id} />
    </BeginText>
  )
}
