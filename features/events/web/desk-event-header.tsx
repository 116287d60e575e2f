import { getLocale, getTranslations } from 'next-intl/server'
import type { EventKey } from '@/features/events/load-event'
import { deskEventPath, eventPath } from '@/features/events/rules'
import type { EventForm } from '@/features/events/schema'
import { pickTranslation } from '@/features/places/pick-translation'
import { TextHeader } from '@/features/texts/web/text-header'
import { Tag, type Tone } from '@/ui/page'

interface Props {
  event: Pick<EventKey, 'id' | 'slug' | 'kind' | 'state'>
  form: EventForm
  campaign: { id: string; title: string }
  current: 'overview' | 'edit'
}

/** Name, state and pages of an event on the desk. */
export async function DeskEventHeader({ event, form, campaign, current }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const { id, slug, kind, state } = event
  return (
    <TextHeader
      title={pickTranslation(form.translations, locale, form.originalLocale)?.title ?? ''}
      campaign={{ title: campaign.title, page: deskEventPath.all(locale, campaign.id) }}
      publicPage={state === 'draft' ? null : eventPath.one(locale, slug)}
      tabs={[
        { href: deskEventPath.one(locale, id), name: t('texts.tabs.overview'), current: current === 'overview' },
        { href: deskEventPath.edit(locale, id), name: t('events.desk.textTab'), current: current === 'edit' },
        { href: deskEventPath.preview(locale, id), name: t('texts.tabs.preview'), current: false },
      ]}
    >
      {t(`events.kinds.${kind}`)} <DeskEventTag state={state} />
    </TextHeader>
  )
}

/** How the state of an event looks, on the desk and in public. */
export const eventTones: Record<EventKey['state'], Tone> = {
  draft: 'warn',
  planned: 'plain',
  confirmed: 'good',
  held: 'good',
  called_off: 'error',
}

/** The state of an event in a word. */
export async function DeskEventTag({ state }: { state: EventKey['state'] }) {
  const t = await getTranslations('events.desk.states')
  return <Tag tone={eventTones[state]}>{t(state)}</Tag>
}
