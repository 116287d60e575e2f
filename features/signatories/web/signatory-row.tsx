'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { DeskSignatory } from '@/features/signatories/list-signatories'
import { mayBeInvited } from '@/features/signatories/rules'
import { buttonClass } from '@/ui/button'
import { PersonForm } from './person-form'
import { changePerson, vouchPerson } from './signatory-actions'
import { SignatoryCard } from './signatory-card'

interface Props {
  letterId: string
  signatory: DeskSignatory
  /** There is a text that can be confirmed. */
  written: boolean
  busy: boolean
  onInvite: () => void
  onRemove: () => void
  onTold: (text: string) => void
}

const small = (kind: 'secondary' | 'quiet', extra = '') => buttonClass(kind, `min-h-11! px-3! py-1! text-sm! ${extra}`)

/** One of the people under a letter, with what can be done: invite, correct, vouch for, take off. */
export function SignatoryRow({ letterId, signatory, written, busy, onInvite, onRemove, onTold }: Props) {
  const t = useTranslations('signatories')
  const [open, setOpen] = useState<'edit' | 'vouch' | null>(null)
  const { name, standing } = signatory
  const toggle = (what: 'edit' | 'vouch') => setOpen(open === what ? null : what)
  return (
    <div className="space-y-2">
      <SignatoryCard signatory={signatory} />
      <div className="flex flex-wrap gap-x-1 gap-y-1">
        {written && mayBeInvited(signatory) && (
          <button type="button" disabled={busy} className={small('secondary')} onClick={onInvite}>
            {t(standing === 'named' ? 'invite' : 'inviteAgain')}
            <span className="sr-only"> {name}</span>
          </button>
        )}
        <button type="button" aria-expanded={open === 'edit'} className={small('quiet')} onClick={() => toggle('edit')}>
          {t('edit')}
          <span className="sr-only"> {name}</span>
        </button>
        {written && standing !== 'confirmed' && (
          <button
            type="button"
            aria-expanded={open === 'vouch'}
            className={small('quiet')}
            onClick={() => toggle('vouch')}
          >
            {t('vouch')}
            <span className="sr-only"> {name}</span>
          </button>
        )}
        <button type="button" disabled={busy} className={small('quiet', 'text-error!')} onClick={onRemove}>
          {t('remove')}
          <span className="sr-only"> {name}</span>
        </button>
      </div>
      {open === 'edit' && (
        <PersonForm
          initial={{
            name,
            role: signatory.role ?? '',
            organisation: signatory.organisation ?? '',
            capacity: signatory.capacity,
            town: signatory.town ?? '',
            country: signatory.country ?? '',
            email: '',
          }}
          hasEmail={signatory.hasEmail}
          warns={standing === 'confirmed'}
          submit={t('save')}
          onCancel={() => setOpen(null)}
          onSubmit={async (fields, forgetEmail) => {
            const outcome = await changePerson(letterId, { ...fields, id: signatory.id, forgetEmail })
            if (!outcome.ok) return outcome
            setOpen(null)
            onTold(t('told.changed', { name: fields.name }))
            return outcome
          }}
        />
      )}
      {open === 'vouch' && (
        <Vouch
          onSubmit={async (how) => {
            const outcome = await vouchPerson(letterId, { id: signatory.id, how })
            if (!outcome.ok) return false
            setOpen(null)
            onTold(t('told.vouched', { name }))
            return true
          }}
        />
      )}
    </div>
  )
}

/** Asks how somebody confirmed whom we cannot write to. */
function Vouch({ onSubmit }: { onSubmit: (how: string) => Promise<boolean> }) {
  const t = useTranslations('signatories')
  const id = useId()
  const [how, setHow] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="max-w-text space-y-2 rounded-sm border border-line p-3"
      onSubmit={async (event) => {
        event.preventDefault()
        setWrong(!(await onSubmit(how)))
      }}
    >
      <label htmlFor={id} className="block text-sm font-semibold">
        {t('vouchHow')}
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {t('vouchHint')}
      </p>
      {wrong && (
        <p id={`${id}-error`} className="text-sm font-semibold text-error">
          {t('vouchEmpty')}
        </p>
      )}
      <input
        id={id}
        value={how}
        maxLength={200}
        onChange={(event) => setHow(event.target.value)}
        aria-invalid={wrong || undefined}
        aria-describedby={`${id}-hint${wrong ? ` ${id}-error` : ''}`}
        className="block min-h-11 w-full rounded-sm border-2 border-edge bg-paper px-3 aria-invalid:border-error"
      />
      <button type="submit" className={small('secondary')}>
        {t('vouchSubmit')}
      </button>
    </form>
  )
}
