'use client'

import { useTranslations } from 'next-intl'
import type { EventOptions } from '@/features/events/list-event-choices'
import { findEventGaps } from '@/features/events/rules'
import type { EventForm } from '@/features/events/schema'
import { noParts, TextEditor, type TextEditorPage } from '@/features/texts/web/text-editor'
import { TextFields } from '@/features/texts/web/text-fields'
import { declineEventTranslation, storeEvent, storeEventTranslation } from './desk-event-actions'
import { DeskEventSettings } from './desk-event-settings'
import { DeskEventSheet } from './desk-event-sheet'

/** The editor of an event: its texts by language, when and where it is, and what it has to do with. */
export function DeskEventEditor({ options, ...page }: TextEditorPage<EventForm> & { options: EventOptions }) {
  const t = useTranslations()
  return (
    <TextEditor
      {...page}
      noun="event"
      empty={{ title: '', summary: '', text: '', slogans: '', bring: '' }}
      parts={noParts}
      save={storeEvent}
      saveTranslation={storeEventTranslation}
      decline={declineEventTranslation}
      gapsOf={findEventGaps}
      fields={(props) => (
        <div className="space-y-8">
          {props.readOnly && <p className="text-muted">{t('texts.originalReadOnly')}</p>}
          <TextFields
            {...props}
            fields={[
              { name: 'title', as: 'title', hint: t('events.desk.hints.title') },
              { name: 'summary', as: 'summary', hint: t('events.desk.hints.summary') },
              { name: 'text', as: 'rich', hint: t('events.desk.hints.text') },
              { name: 'slogans', as: 'plain', hint: t('events.desk.hints.slogans') },
              { name: 'bring', as: 'plain', hint: t('events.desk.hints.bring') },
            ]}
          />
        </div>
      )}
      settings={(props) => <DeskEventSettings {...props} options={options} />}
      sheet={(text) => <DeskEventSheet text={text} />}
    />
  )
}
