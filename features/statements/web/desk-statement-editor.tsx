'use client'

import { useLocale, useTranslations } from 'next-intl'
import { PicturesInTexts } from '@/features/pictures/web/pictures-in-texts'
import type { StatementChoices } from '@/features/statements/read-desk-facts'
import { findStatementGaps } from '@/features/statements/rules'
import { longestOfStatement, type StatementForm } from '@/features/statements/schema'
import { noParts, TextEditor, type TextEditorPage } from '@/features/texts/web/text-editor'
import { TextFields } from '@/features/texts/web/text-fields'
import { listLanguages } from '@/ui/editor/languages'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { CheckboxField, SelectField } from '@/ui/field'
import { DeskEditorsHere } from './desk-editors-here'
import { declineStatementTranslation, storeStatement, storeStatementTranslation } from './desk-statement-actions'
import { DeskStatementSettings } from './desk-statement-settings'
import { DeskStatementSheet } from './desk-statement-sheet'

type Text = StatementForm['translations'][number]

const empty: Omit<Text, 'locale'> = {
  title: '',
  summary: '',
  author: '',
  text: '',
  sourceUrl: '',
  sourceTitle: '',
  translator: '',
  made: 'human',
  translatedFrom: '',
  upToDate: true,
}

interface Props extends TextEditorPage<StatementForm> {
  teamId: string
  choices: StatementChoices
  /** Its address does not change any more. */
  isRead: boolean
}

/** The editor of a statement: its texts by language with where each comes from, and what is the same in all. */
export function DeskStatementEditor({ teamId, choices, isRead, ...page }: Props) {
  return (
    <PicturesInTexts teamId={teamId} texts={page.initial.translations.map(({ text }) => text)}>
      <DeskEditorsHere id={page.id} />
      <TextEditor
        {...page}
        noun="statement"
        empty={empty}
        parts={noParts}
        save={storeStatement}
        saveTranslation={storeStatementTranslation}
        decline={declineStatementTranslation}
        gapsOf={findStatementGaps}
        fields={(props) => <Fields {...props} />}
        settings={(props) => <DeskStatementSettings {...props} choices={choices} isRead={isRead} />}
        sheet={(text) => <DeskStatementSheet text={text} />}
      />
    </PicturesInTexts>
  )
}

function Fields(props: FieldsProps<StatementForm>) {
  const t = useTranslations()
  const { form, locale, readOnly, change } = props
  const text = form.translations.find((one) => one.locale === locale)
  const isTranslation = locale !== form.originalLocale
  const isTranslated = isTranslation || text?.translatedFrom !== ''
  const interfaceLocale = useLocale()
  const set = (field: 'made' | 'upToDate' | 'translatedFrom', value: string | boolean) =>
    change(`${field} ${locale}`, (before) => ({
      ...before,
      translations: before.translations.map((one) => (one.locale === locale ? { ...one, [field]: value } : one)),
    }))
  const hint = (name: 'title' | 'summary' | 'author' | 'text' | 'sourceUrl' | 'sourceTitle' | 'translator') =>
    t(`statements.desk.hints.${name}`)
  return (
    <div className="space-y-8">
      {readOnly && <p className="text-muted">{t('texts.originalReadOnly')}</p>}
      <TextFields
        {...props}
        fields={[
          { name: 'title', as: 'title', hint: hint('title') },
          { name: 'summary', as: 'summary', hint: hint('summary') },
          { name: 'author', as: 'line', hint: hint('author'), maxLength: longestOfStatement.author },
          { name: 'text', as: 'rich', hint: hint('text') },
        ]}
      />
      <section aria-labelledby={`source-${locale}`} className="border-t border-line pt-6">
        <div className="mb-6">
          <h2 id={`source-${locale}`} className="text-xl">
            {t('statements.desk.source')}
          </h2>
          <p className="mt-1 text-muted">{t('statements.desk.sourceText')}</p>
        </div>
        <div className="space-y-6">
          {!isTranslation && text && !readOnly && (
            <SelectField
              name={`translatedFrom-${locale}`}
              label={t('texts.fields.translatedFrom')}
              hint={t('statements.desk.hints.translatedFrom')}
              empty={t('statements.desk.isOriginal')}
              options={listLanguages(interfaceLocale)
                .filter(({ code }) => code !== locale)
                .map(({ code, name }) => ({ value: code, label: name }))}
              value={text.translatedFrom}
              onChange={(event) => set('translatedFrom', event.target.value)}
            />
          )}
          {text && isTranslated && (
            <>
              <SelectField
                name={`made-${locale}`}
                label={t('texts.fields.made')}
                options={(['human', 'machine'] as const).map((made) => ({
                  value: made,
                  label: t(`statements.desk.made.${made}`),
                }))}
                value={text.made}
                onChange={(event) => set('made', event.target.value)}
              />
              {isTranslation && (
                <CheckboxField
                  name={`upToDate-${locale}`}
                  label={t('texts.fields.upToDate')}
                  hint={t('statements.desk.hints.upToDate')}
                  checked={text.upToDate}
                  onChange={(event) => set('upToDate', event.target.checked)}
                />
              )}
            </>
          )}
          <TextFields
            {...props}
            form={{ ...form, originalLocale: locale }}
            fields={[
              ...(isTranslated
                ? [
                    {
                      name: 'translator' as const,
                      as: 'line' as const,
                      hint: hint('translator'),
                      maxLength: longestOfStatement.translator,
                    },
                  ]
                : []),
              { name: 'sourceTitle', as: 'line', hint: hint('sourceTitle'), maxLength: longestOfStatement.sourceTitle },
              { name: 'sourceUrl', as: 'line', hint: hint('sourceUrl'), maxLength: longestOfStatement.sourceUrl },
            ]}
          />
        </div>
      </section>
    </div>
  )
}
