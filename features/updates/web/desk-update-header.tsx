import { getLocale, getTranslations } from 'next-intl/server'
import { isNewsPurpose } from '@/features/news/rules'
import { pickTranslation } from '@/features/places/pick-translation'
import { TextHeader } from '@/features/texts/web/text-header'
import type { UpdateKey } from '@/features/updates/load-update'
import { deskUpdatePath, updatePath } from '@/features/updates/rules'
import type { UpdateForm } from '@/features/updates/schema'
import { Tag } from '@/ui/page'

interface Props {
  update: Pick<UpdateKey, 'id' | 'state' | 'purpose'>
  form: UpdateForm
  campaign: { id: string; title: string }
  current: 'sending' | 'edit'
}

/** Name, state and pages of an update on the desk. */
export async function DeskUpdateHeader({ update, form, campaign, current }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const { id, state, purpose } = update
  const written = purpose === 'updates'
  const title = pickTranslation(form.translations, locale, form.originalLocale)?.title ?? ''
  return (
    <TextHeader
      title={isNewsPurpose(purpose) && purpose !== 'updates' ? t(`updates.events.${purpose}.title`) : title}
      campaign={{ title: campaign.title, page: deskUpdatePath.all(locale, campaign.id) }}
      publicPage={state === 'draft' ? null : updatePath.one(locale, id)}
      tabs={[
        { href: deskUpdatePath.one(locale, id), name: t('texts.tabs.sending'), current: current === 'sending' },
        ...(written && state === 'draft'
          ? [{ href: deskUpdatePath.edit(locale, id), name: t('texts.tabs.text'), current: current === 'edit' }]
          : []),
        ...(written
          ? [{ href: deskUpdatePath.preview(locale, id), name: t('texts.tabs.preview'), current: false }]
          : []),
      ]}
    >
      {t('updates.desk.one')} <UpdateTag state={state} />
    </TextHeader>
  )
}

const tones = {
  draft: 'warn',
  approved: 'warn',
  sending: 'good',
  paused: 'warn',
  sent: 'good',
  stopped: 'plain',
  superseded: 'plain',
} as const

/** The state of an update in a word. */
export async function UpdateTag({ state }: { state: UpdateKey['state'] }) {
  const t = await getTranslations('updates.desk.states')
  return <Tag tone={tones[state]}>{t(state)}</Tag>
}
