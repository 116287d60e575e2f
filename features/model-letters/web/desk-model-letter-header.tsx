import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { deskModelLetterPath } from '@/features/model-letters/rules'
import { TextHeader } from '@/features/texts/web/text-header'
import { Tag } from '@/ui/page'

export interface ModelLetterHead {
  id: string
  slug: string
  title: string
  state: ModelLetterKey['state']
  campaign: { id: string; title: string }
}

/** Name, state and pages of a model letter on the desk. */
export async function DeskModelLetterHeader({
  letter,
  current,
}: {
  letter: ModelLetterHead
  current: 'letters' | 'set' | 'bodies' | 'copies' | 'sending' | 'press' | 'edit' | 'check'
}) {
  const locale = await getLocale()
  const t = await getTranslations()
  const base = deskModelLetterPath.one(locale, letter.id)
  return (
    <TextHeader
      title={letter.title}
      campaign={{ title: letter.campaign.title, page: deskCampaignPath.one(locale, letter.campaign.id) }}
      publicPage={letter.state === 'draft' ? null : `/${locale}/letters/${letter.slug}`}
      tabs={[
        { href: base, name: t('texts.tabs.letters'), current: current === 'letters' },
        { href: `${base}/set`, name: t('texts.tabs.set'), current: current === 'set' },
        { href: `${base}/bodies`, name: t('texts.tabs.bodies'), current: current === 'bodies' },
        { href: `${base}/copies`, name: t('texts.tabs.copies'), current: current === 'copies' },
        { href: `${base}/press`, name: t('texts.tabs.press'), current: current === 'press' },
        { href: `${base}/sending`, name: t('texts.tabs.sending'), current: current === 'sending' },
        { href: `${base}/edit`, name: t('texts.tabs.text'), current: current === 'edit' },
        ...(current === 'check' ? [{ href: `${base}/harm-check`, name: t('texts.tabs.check'), current: true }] : []),
      ]}
    >
      {t('frame.desk.letter')}
      <Tag tone={letter.state === 'published' ? 'good' : letter.state === 'draft' ? 'warn' : 'plain'}>
        {t(`model-letters.states.${letter.state}`)}
      </Tag>
    </TextHeader>
  )
}
