'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { knownWord } from '@/ui/known-word'
import { useNames } from '@/ui/names'
import { EditorBar } from './editor-bar'
import { EditorNotices } from './editor-notices'
import { LanguageTabs } from './language-tabs'
import { NeedsScripts } from './needs-scripts'
import { saveTranslations, type TranslationSaver } from './save-translations'
import { type FaultPath, type SaveResult, useEditor } from './use-editor'
import { WaitingNotice } from './waiting-notice'

/** A text in several languages, one of them the original. */
export interface TranslatedForm {
  revision: number
  originalLocale: string
  translations: readonly { locale: string; title: string }[]
}

/** A translation that a translator proposed for something public: its fields by name, its parts by key. */
export interface Proposal {
  locale: string
  by: string
  at: string
  content: { fields: Record<string, string>; parts: { key: string; text: string }[] }
}

export type ChangeForm<Form> = (place: string, update: (form: Form) => Form) => void

/** What the fields of one language are given. */
export interface FieldsProps<Form> {
  form: Form
  locale: string
  /** Words of what is wrong at a path of the form, if anything. */
  fault: (path: FaultPath<Form>) => string | undefined
  /** The original is not a translator's to change. */
  readOnly: boolean
  change: ChangeForm<Form>
}

export interface TranslatedEditorProps<Form extends TranslatedForm, Part extends { revision: number }> {
  draftKey: string
  initial: Form
  /** A translator changes one language that is not the original, and nothing else. */
  translatesOnly: boolean
  waiting: readonly Proposal[]
  save: (form: Form) => Promise<SaveResult<Form>>
  /** What a translator saves instead: each language they changed, by itself. */
  translation: TranslationSaver<Form, Part>
  /** After saving: what stands around the editor may show something of it. */
  onSaved: () => void
  gapsOf: (form: Form) => readonly { locale: string | null }[]
  /** What a field, or a list of parts, is called. */
  fieldName: (field: string) => string
  addLanguage: (form: Form, locale: string) => Form
  removeLanguage: (form: Form, locale: string) => Form
  takeProposal: (form: Form, proposal: Proposal) => Form
  declineProposal: (locale: string) => Promise<{ ok: boolean }>
  fields: (props: FieldsProps<Form>) => ReactNode
  /** What is the same in all languages. */
  settings: (props: Omit<FieldsProps<Form>, 'locale' | 'readOnly'>) => ReactNode
  /** The text as everybody will see it. */
  sheet: (form: Form, locale: string) => ReactNode
}

/** An editor of something written in several languages: tabs, drafts, undo, preview, saving, and others' work. */
export function TranslatedEditor<Form extends TranslatedForm, Part extends { revision: number }>(
  props: TranslatedEditorProps<Form, Part>,
) {
  const { initial, translatesOnly, gapsOf, fieldName } = props
  const t = useTranslations('ui.editor')
  const { languageName } = useNames()
  const translated = initial.translations.find((text) => text.locale !== initial.originalLocale)?.locale
  const [chosen, choose] = useState((translatesOnly && translated) || initial.originalLocale)
  const [previewing, setPreviewing] = useState(false)
  const [told, setTold] = useState('')
  const [waiting, setWaiting] = useState(props.waiting)
  // A translator goes on with what they proposed; an organiser sees it beside what is there.
  const [begun] = useState(() => (translatesOnly ? waiting.reduce(props.takeProposal, initial) : initial))
  const editor = useEditor<Form>({
    draftKey: props.draftKey,
    initial: begun,
    save: async (form, saved) => {
      setTold('')
      const result: SaveResult<Form> & { waits?: boolean } = translatesOnly
        ? await saveTranslations(form, saved, props.translation)
        : await props.save(form)
      if (result.ok && result.waits) setTold(t('waits'))
      if (result.ok) props.onSaved()
      return result
    },
  })
  const { form, refusal, change } = editor
  const proposed = waiting.some((one) => one.locale === chosen)
  const locale = proposed || form.translations.some((text) => text.locale === chosen) ? chosen : form.originalLocale
  const written = form.translations.some((text) => text.locale === locale)
  const proposal = waiting.find((one) => one.locale === locale)
  const settled = (done: Proposal) => setWaiting(waiting.filter((one) => one !== done))
  const gaps = gapsOf(form)
  const locales = new Set([
    form.originalLocale,
    ...form.translations.map((text) => text.locale),
    ...waiting.map((one) => one.locale),
  ])
  const stateOf = (one: string) => {
    if (waiting.some((proposed) => proposed.locale === one)) return 'waiting'
    const begun = form.translations.find((text) => text.locale === one)
    return !begun?.title || gaps.some((gap) => gap.locale === one) ? 'begun' : 'whole'
  }
  const errors: Partial<Record<string, string>> = refusal && 'errors' in refusal ? refusal.errors : {}
  const nameOf = (path: string) => {
    const [list = '', key = '', field = 'text'] = path.split('.')
    if (list === 'translations') return `${fieldName(field)}, ${languageName(key)}`
    return fieldName(list)
  }
  const fault = (path: string) => {
    const code = errors[path]
    return code && knownWord(t, `faults.${code}`, t('faults.other'))
  }
  const refused = refusal && refusal.reason !== 'changed' ? t(`refused.${refusal.reason}`) : null
  return (
    <>
      <NeedsScripts />
      <EditorNotices
        found={editor.found}
        onRestore={editor.restore}
        onForget={editor.forget}
        clashes={editor.clashes}
        onSettle={editor.settle}
        refusal={refused}
        nameOf={nameOf}
        faults={Object.keys(errors).map((path) => {
          const place = placeOf(form, path)
          return {
            path,
            name: nameOf(place.path),
            message: fault(path) ?? '',
            go: () => {
              if (place.locale) choose(place.locale)
              setPreviewing(false)
              setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 50)
            },
          }
        })}
      />
      {told && (
        <p role="status" className="mb-6 border-s-4 border-good bg-good-soft px-4 py-3 font-semibold">
          {told}
        </p>
      )}
      <LanguageTabs
        tabs={[...locales].map((one) => ({ locale: one, state: stateOf(one) }))}
        original={form.originalLocale}
        current={locale}
        onChoose={choose}
        onAdd={(added) => {
          change(`add ${added}`, (before) => props.addLanguage(before, added))
          choose(added)
        }}
      >
        {proposal && !translatesOnly && (
          <WaitingNotice
            proposal={proposal}
            onTake={() => {
              change('take', (before) => props.takeProposal(before, proposal))
              settled(proposal)
            }}
            onDecline={async () => {
              if ((await props.declineProposal(proposal.locale)).ok) settled(proposal)
            }}
          />
        )}
        {!written
          ? null
          : previewing
            ? props.sheet(form, locale)
            : props.fields({ form, locale, fault, readOnly: translatesOnly && locale === form.originalLocale, change })}
        {written && !previewing && !translatesOnly && locale !== form.originalLocale && (
          <p className="mt-8">
            <button
              type="button"
              className="min-h-11 cursor-pointer text-error underline"
              onClick={() => {
                change(`remove ${locale}`, (before) => props.removeLanguage(before, locale))
                choose(form.originalLocale)
              }}
            >
              {t('removeLanguage', { language: languageName(locale) })}
            </button>
          </p>
        )}
      </LanguageTabs>
      {!translatesOnly && !previewing && props.settings({ form, fault, change })}
      <EditorBar
        {...editor}
        previewing={previewing}
        onPreview={() => setPreviewing(!previewing)}
        saveLabel={translatesOnly ? t('saveTranslation') : t('save')}
      />
    </>
  )
}

/** Where a fault is: its path with the language instead of the number of the text, and that language. */
function placeOf(form: TranslatedForm, path: string): { path: string; locale: string | null } {
  const [list = '', number = '', ...rest] = path.split('.')
  const text = list === 'translations' ? form.translations[Number(number)] : undefined
  if (!text) return { path, locale: null }
  return { path: [list, text.locale, ...rest].join('.'), locale: text.locale }
}
