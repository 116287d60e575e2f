'use client'

import { useTranslations } from 'next-intl'
import { noParts, TextEditor, type TextEditorPage } from '@/features/texts/web/text-editor'
import { TextFields } from '@/features/texts/web/text-fields'
import type { AudienceOptions } from '@/features/updates/count-audience'
import { findUpdateGaps } from '@/features/updates/rules'
import type { UpdateForm } from '@/features/updates/schema'
import { declineUpdateTranslation, storeUpdate, storeUpdateTranslation } from './desk-update-actions'
import { DeskUpdateSettings } from './desk-update-settings'
import { DeskUpdateSheet } from './desk-update-sheet'

/** The editor of an update: its texts by language, and who gets it. */
export function DeskUpdateEditor({ options, ...page }: TextEditorPage<UpdateForm> & { options: AudienceOptions }) {
  const t = useTranslations()
  return (
    <TextEditor
      {...page}
      noun="update"
      empty={{ title: '', summary: '', text: '' }}
      parts={noParts}
      save={storeUpdate}
      saveTranslation={storeUpdateTranslation}
      decline={declineUpdateTranslation}
      gapsOf={findUpdateGaps}
      fields={(props) => (
        <div className="space-y-8">
          {props.readOnly && <p className="text-muted">{t('texts.originalReadOnly')}</p>}
          <TextFields
            {...props}
            fields={[
              { name: 'title', as: 'title', hint: t('updates.desk.hints.title') },
              { name: 'summary', as: 'summary', hint: t('updates.desk.hints.summary') },
              { name: 'text', as: 'rich', hint: t('updates.desk.hints.text') },
            ]}
          />
        </div>
      )}
      settings={(props) => <DeskUpdateSettings {...props} options={options} />}
      sheet={(text) => <DeskUpdateSheet text={text} />}
    />
  )
}
