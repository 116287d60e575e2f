'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { parseSignatories } from '@/features/signatories/parse-signatories'
import type { SignatoryFields } from '@/features/signatories/schema'
import { buttonClass } from '@/ui/button'
import { knownWord } from '@/ui/known-word'
import { useNames } from '@/ui/names'
import { PersonForm } from './person-form'
import { addPeople } from './signatory-actions'

interface Props {
  letterId: string
  /** Where the letter comes from: most who sign it live there. */
  country: string
  onAdded: (count: number) => void
}

const nobody: SignatoryFields = {
  name: '',
  role: '',
  organisation: '',
  capacity: 'personal' as const,
  town: '',
  country: '',
  email: '',
}

/** Adds people below the others: one by a form, or several from pasted lines that are shown as they were understood. */
export function AddPeople({ letterId, country, onAdded }: Props) {
  const t = useTranslations('signatories')
  const [way, setWay] = useState<'one' | 'several' | null>(null)
  const toggle = (next: 'one' | 'several') => setWay(way === next ? null : next)
  const add = async (people: SignatoryFields[]) => {
    const outcome = await addPeople(letterId, people)
    if (outcome.ok) onAdded(people.length)
    return outcome
  }
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          aria-expanded={way === 'one'}
          className={buttonClass('secondary', 'min-h-11!')}
          onClick={() => toggle('one')}
        >
          {t('addOne')}
        </button>
        <button
          type="button"
          aria-expanded={way === 'several'}
          className={buttonClass('quiet', 'min-h-11!')}
          onClick={() => toggle('several')}
        >
          {t('addSeveral')}
        </button>
      </div>
      {way === 'one' && (
        <PersonForm initial={{ ...nobody, country }} submit={t('add')} onSubmit={(fields) => add([fields])} />
      )}
      {way === 'several' && <PasteForm onSubmit={add} />}
    </div>
  )
}

type Added = Awaited<ReturnType<typeof addPeople>>

function PasteForm({ onSubmit }: { onSubmit: (people: SignatoryFields[]) => Promise<Added> }) {
  const t = useTranslations('signatories')
  const id = useId()
  const [text, setText] = useState('')
  const [failed, setFailed] = useState('')
  const { countries } = useNames()
  const people = parseSignatories(text, countries)
  const wrong = (outcome: Added & { ok: false }) => {
    if (outcome.reason !== 'invalid') {
      return t(`told.${outcome.reason}`)
    }
    const [place = ''] = Object.keys(outcome.errors)
    const [at = '0', field = 'name'] = place.split('.')
    return t('pasteFault', {
      name: people[Number(at)]?.name ?? '',
      field: knownWord(t, `fields.${field}`, field),
    })
  }
  return (
    <form
      className="space-y-3 rounded-sm border border-line bg-paper p-4"
      onSubmit={async (event) => {
        event.preventDefault()
        const outcome = await onSubmit(people)
        if (outcome.ok) setText('')
        setFailed(outcome.ok ? '' : wrong(outcome))
      }}
    >
      <label htmlFor={id} className="block text-sm font-semibold">
        {t('paste')}
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {t('pasteHint')}
      </p>
      <textarea
        id={id}
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-describedby={`${id}-hint`}
        className="block w-full rounded-sm border-2 border-edge bg-paper px-3 py-2 hover:border-ink"
      />
      {people.length > 0 && (
        <ol className="list-decimal space-y-1 ps-6 text-sm">
          {people.map((one) => (
            <li key={JSON.stringify(one)}>
              <bdi className="font-semibold">{one.name}</bdi>{' '}
              {[
                one.role,
                one.capacity === 'on_behalf' ? t('onBehalf', { organisation: one.organisation }) : one.organisation,
                one.town,
                one.country,
                one.email,
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ol>
      )}
      {people.length > 0 && people.every((one) => one.role + one.organisation + one.town === '') && (
        <p className="text-sm text-muted">{t('pasteNames')}</p>
      )}
      {failed && (
        <p role="alert" className="text-sm font-semibold text-error">
          {failed}
        </p>
      )}
      <button type="submit" disabled={people.length === 0} className={buttonClass('secondary', 'min-h-11!')}>
        {t('addCount', { count: people.length })}
      </button>
    </form>
  )
}
