'use client'

import { type Messages, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReaderChoice } from '@/features/copies/read-copy-rules'
import { mostCopies, redactions } from '@/features/copies/rules'
import type { CopyRuleFields, CopyRulesFields } from '@/features/copies/schema'
import type { Faults } from '@/features/texts/read-form'
import { buttonClass } from '@/ui/button'
import { SortableList } from '@/ui/editor/sortable-list'
import { SmallSelect } from '@/ui/small-select'
import { storeCopyRules } from './copies-actions'
import { ReaderTable } from './reader-table'
import { RuleFields } from './rule-fields'

/** A rule with a key that stays with it while it is written and moved. */
type Held = { key: string; rule: CopyRuleFields }

interface Props {
  id: string
  initial: CopyRulesFields
  locales: string[]
  readers: ReaderChoice[]
  edits: boolean
}

const hold = (rules: CopyRuleFields[]): Held[] => rules.map((rule, at) => ({ key: rule.id ?? `new ${at}`, rule }))

/** Redaction for everybody who reads a letter, the rules of its copies, and beside them what each reader will see. */
export function CopiesEditor({ id, initial, locales, readers, edits }: Props) {
  const t = useTranslations('copies')
  const screen = useLocale()
  const [shown, setShown] = useState({ public: initial.publicRedaction, addressee: initial.addresseeRedaction })
  const [rules, setRules] = useState(() => hold(initial.rules))
  const [errors, setErrors] = useState<Faults>({})
  const [told, setTold] = useState<keyof Messages['copies']['saving'] | ''>('')
  const [busy, setBusy] = useState(false)
  const change = (next: Held[]) => {
    setRules(next)
    setTold('changed')
  }
  const choices = redactions.map((code) => ({ code, name: t(`redactions.${code}`) }))

  async function save() {
    setBusy(true)
    const outcome = await storeCopyRules(id, {
      publicRedaction: shown.public,
      addresseeRedaction: shown.addressee,
      rules: rules.map(({ rule }) => rule),
    })
    setBusy(false)
    setErrors(!outcome.ok && outcome.reason === 'invalid' ? outcome.errors : {})
    if (outcome.ok) setRules(hold(outcome.current.rules))
    setTold(outcome.ok ? 'saved' : outcome.reason)
  }

  return (
    <div className="mt-8 grid items-start gap-10 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <fieldset disabled={!edits || busy} className="min-w-0 space-y-10">
        <section aria-labelledby="everybody">
          <h2 id="everybody" className="mb-4">
            {t('everybody')}
          </h2>
          <div className="grid max-w-text gap-4 sm:grid-cols-2">
            {(['addressee', 'public'] as const).map((reader) => (
              <SmallSelect
                key={reader}
                label={t(`see.${reader}`)}
                value={shown[reader]}
                onChange={(event) => {
                  setShown({ ...shown, [reader]: event.target.value })
                  setTold('changed')
                }}
                options={choices}
              />
            ))}
          </div>
        </section>
        <section aria-labelledby="rules">
          <h2 id="rules">{t('rules')}</h2>
          <p className="mt-1 mb-4 text-sm text-muted">{t('rulesText')}</p>
          <SortableList
            items={rules}
            keyOf={({ key }) => key}
            nameOf={({ rule }, at) => `${at + 1}. ${t(`readers.${rule.reader}`)}`}
            onMove={
              edits
                ? (from, to) => {
                    const held = rules[from]
                    if (held) change(rules.toSpliced(from, 1).toSpliced(to, 0, held))
                  }
                : undefined
            }
          >
            {({ key, rule }, at) => (
              <RuleFields
                rule={rule}
                number={at + 1}
                locales={locales}
                readers={readers}
                error={(field) => errors[`rules.${at}.${field}`]}
                onChange={(next) => change(rules.map((held) => (held.key === key ? { key, rule: next } : held)))}
                onRemove={() => change(rules.filter((held) => held.key !== key))}
              />
            )}
          </SortableList>
          {edits && rules.length < mostCopies && (
            <button
              type="button"
              className={buttonClass('secondary', 'mt-4')}
              onClick={() => change([...rules, { key: `new ${Date.now()}`, rule: newRule }])}
            >
              {t('add')}
            </button>
          )}
        </section>
        {edits && (
          <div className="sticky bottom-0 flex flex-wrap items-center gap-4 border-t border-line bg-paper py-3">
            <button type="button" className={buttonClass()} onClick={save}>
              {t('save')}
            </button>
            <p
              role="status"
              className={told === 'saved' || told === 'changed' ? 'text-muted' : 'font-semibold text-error'}
            >
              {told && t(`saving.${told}`)}
            </p>
          </div>
        )}
      </fieldset>
      <ReaderTable
        shown={shown}
        rules={rules.map(({ rule }) => rule)}
        readers={readers}
        locale={locales.includes(screen) ? screen : (locales[0] ?? 'en')}
      />
    </div>
  )
}

const newRule: CopyRuleFields = {
  id: null,
  reader: 'foreign_ministry',
  addresseeId: null,
  name: '',
  email: '',
  redaction: 'full',
  inCc: false,
  covers: [],
}
