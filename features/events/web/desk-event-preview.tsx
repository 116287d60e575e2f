import { getLocale } from 'next-intl/server'
import type { EventKey } from '@/features/events/load-event'
import type { PublicEvent } from '@/features/events/read-public-event'
import { deskEventPath, isPublicEvent } from '@/features/events/rules'
import { momentsOf } from '@/features/events/save-event'
import type { EventForm } from '@/features/events/schema'
import { TextPreview } from '@/features/texts/web/text-preview'
import { PublicEventPage } from './public-event-page'

interface Props {
  event: { id: string; slug: string; state: EventKey['state'] }
  /** What the saved event has besides its form. */
  beside: Pick<PublicEvent, 'timeZone' | 'office' | 'campaign'>
  form: EventForm
  now: Date
  language?: string | undefined
}

/** The page of an event as it is saved now, drafts included. */
export async function DeskEventPreview({ event, beside, form, now, language }: Props) {
  const locale = await getLocale()
  const { id, slug, state } = event
  const { startsAt, endsAt } = momentsOf(form, beside.timeZone)
  const { place, address, city, country, kind, addresseeId, revision, takesSignUps } = form
  return (
    <TextPreview
      form={form}
      language={language}
      back={deskEventPath.edit(locale, id)}
      page={(text) => (
        <PublicEventPage
          event={{
            ...text,
            ...beside,
            ...{ id, slug, kind, place, address, city, country, addresseeId, revision, takesSignUps, endsAt },
            state: isPublicEvent(state) ? state : 'planned',
            startsAt: startsAt ?? now,
            updatedAt: now,
            locales: [],
            parent: null,
            letter: null,
            parts: [],
          }}
        />
      )}
    />
  )
}
