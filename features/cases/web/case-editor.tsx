'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState, useTransition } from 'react'
import type { CaseForm } from '@/features/cases/schema'
import { Button } from '@/ui/button'
import { SortableList } from '@/ui/editor/sortable-list'
import { knownWord } from '@/ui/known-word'
import { useNames } from '@/ui/names'
import { Notice } from '@/ui/notice'
import { SmallSelect } from '@/ui/small-select'
import { storeCase } from './case-actions'
import { FactFields } from './fact-fields'

type Keyed = CaseForm['facts'][number] & { key: string }

const input = 'block min-h-11 w-full rounded-sm border-2 border-edge bg-paper px-2 hover:border-ink'

/** Names in their scripts and facts with their sources, saved together. What was typed stays, whatever the answer. */
export function CaseEditor({ id, initial, edits }: { id: string; initial: CaseForm; edits: boolean }) {
  const t = useTranslations('cases')
  const router = useRouter()
  const { languages, languageName } = useNames()
  const prefix = useId()
  const [revision, setRevision] = useState(initial.revision)
  const [names, setNames] = useState(initial.names)
  const [facts, setFacts] = useState<Keyed[]>(initial.facts.map((fact, at) => ({ ...fact, key: `${prefix}${at}` })))
  const [told, setTold] = useState<{ good: boolean; text: string } | null>(null)
  const [saving, startSaving] = useTransition()
  const locales = names.map(({ locale }) => locale)
  const others = languages.filter(({ code }) => !locales.includes(code))

  const setName = (locale: string, name: string) =>
    setNames(names.map((one) => (one.locale === locale ? { locale, name } : one)))
  const setFact = (key: string, fact: CaseForm['facts'][number]) =>
    setFacts(facts.map((one) => (one.key === key ? { ...fact, key } : one)))
  const move = (from: number, to: number) => {
    const moved = facts.toSpliced(from, 1)
    const fact = facts[from]
    if (fact) setFacts(moved.toSpliced(to, 0, fact))
  }
  const save = () =>
    startSaving(async () => {
      const form = { revision, names, facts: facts.map(({ key: _key, ...fact }) => fact) }
      const outcome = await storeCase(id, form).catch(() => null)
      if (outcome?.ok) {
        setRevision(revision + 1)
        setTold({
          good: true,
          text: [t('saved', { count: outcome.stopped }), outcome.hidden && t('showing.nowHidden')]
            .filter(Boolean)
            .join(' '),
        })
        router.refresh()
        return
      }
      const reason = outcome?.reason ?? 'unreachable'
      const fault = outcome?.reason === 'invalid' ? Object.values(outcome.errors)[0] : undefined
      const code = fault ?? reason
      setTold({ good: false, text: knownWord(t, `errors.${code}`, t('errors.other')) })
    })

  return (
    <fieldset disabled={!edits} className="space-y-8">
      <legend className="sr-only">{t('factsTitle')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {names.map(({ locale, name }) => (
          <label key={locale} className="block text-sm font-semibold">
            {t('nameIn', { language: languageName(locale) })}
            <input
              lang={locale}
              dir="auto"
              className={`mt-1 text-base font-normal ${input}`}
              value={name}
              onChange={(event) => setName(locale, event.target.value)}
            />
          </label>
        ))}
        <SmallSelect
          label={t('addLanguage')}
          empty={t('fields.choose')}
          options={others}
          value=""
          onChange={(event) => event.target.value && setNames([...names, { locale: event.target.value, name: '' }])}
        />
      </div>
      <SortableList
        items={facts}
        keyOf={(fact) => fact.key}
        nameOf={(_, at) => t('fact', { number: at + 1 })}
        onMove={edits ? move : undefined}
      >
        {(fact, at) => (
          <FactFields
            fact={fact}
            number={at + 1}
            locales={locales}
            onChange={(changed) => setFact(fact.key, changed)}
            onRemove={() => setFacts(facts.filter((one) => one.key !== fact.key))}
          />
        )}
      </SortableList>
      {edits && (
        <div className="flex flex-wrap gap-3">
          <Button
            type="button"
            kind="secondary"
            onClick={() =>
              setFacts([...facts, { key: crypto.randomUUID(), source: '', sourceUrl: '', mayBeUsed: false, texts: [] }])
            }
          >
            {t('addFact')}
          </Button>
          <Button type="button" onClick={save} disabled={saving} aria-busy={saving || undefined}>
            {t('save')}
          </Button>
        </div>
      )}
      <div role="status">{told && <Notice tone={told.good ? 'good' : 'error'} title={told.text} />}</div>
    </fieldset>
  )
}
