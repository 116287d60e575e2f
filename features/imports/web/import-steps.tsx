import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { desk } from '@/features/entries/rules'
import type { ImportFault } from '@/features/imports/import-faults'
import type { ImportHead } from '@/features/imports/read-import'
import type { ChangedSince } from '@/features/imports/undo-import'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { FormProgress } from '@/ui/form-progress'
import { Notice } from '@/ui/notice'
import { SubmitButton } from '@/ui/submit-button'
import { takeImportBack, writeImport } from './import-actions'

interface Props {
  kept: ImportHead
  fingerprint: string
  faults: ImportFault[]
  changes: { total: number }
  isForAnother: boolean
  hasAsked: boolean
  /** Address of the import's page. */
  page: string
}

/** What can be done with an import now: apply it whole, apply what is sound of it, undo it. */
export async function ImportSteps({
  kept,
  fingerprint,
  faults,
  changes: { total },
  isForAnother,
  hasAsked,
  page,
}: Props) {
  const locale = await getLocale()
  const t = await getTranslations('imports')
  const progress = <FormProgress href={`${page}/progress`} label={t('apply.progress')} locale={locale} />
  if (kept.state === 'undone') return null
  if (kept.state === 'applied' && hasAsked) {
    return (
      <Step>
        <Notice tone="warn" title={t('undo.waits.title')}>
          <p>{t('undo.waits.text')}</p>
        </Notice>
      </Step>
    )
  }
  if (kept.state === 'applied') {
    return (
      <Step>
        {kept.undoAsked && <p className="mb-4">{t('undo.asked', { name: kept.undoAsked.name || '—' })}</p>}
        <AskFirst act={t('undo.open')}>
          <p>{t('undo.text')}</p>
          <ButtonForm action={takeImportBack} values={{ id: kept.id, fingerprint }} className="space-y-4">
            <SubmitButton kind="danger">{t('undo.submit')}</SubmitButton>
          </ButtonForm>
        </AskFirst>
      </Step>
    )
  }
  if (faults.length === 0 && total === 0) {
    return (
      <Step>
        <Notice title={t('preview.nothing')} />
      </Step>
    )
  }
  if (isForAnother) {
    return (
      <Step>
        <Notice tone="warn" title={t('apply.another.title')}>
          <p>{t('apply.another.text')}</p>
        </Notice>
      </Step>
    )
  }
  if (faults.length === 0) {
    return (
      <Step>
        <ButtonForm action={writeImport} values={{ id: kept.id, fingerprint }} className="space-y-4">
          <SubmitButton>{t('apply.submit', { count: total })}</SubmitButton>
          {progress}
        </ButtonForm>
      </Step>
    )
  }
  if (total === 0) return null
  return (
    <Step>
      <AskFirst act={t('apply.some', { count: total })} good>
        <p>{t('apply.someText', { faults: faults.length })}</p>
        <ButtonForm action={writeImport} values={{ id: kept.id, fingerprint, only: 'sound' }} className="space-y-4">
          <SubmitButton kind="secondary">{t('apply.submit', { count: total })}</SubmitButton>
          {progress}
        </ButtonForm>
      </AskFirst>
    </Step>
  )
}

function Step({ children }: { children: ReactNode }) {
  return <div className="mt-8 max-w-text">{children}</div>
}

/** The entries that stand in the way of undoing, each leading to its history. */
export async function ClashingEntries({ clashes }: { clashes: readonly ChangedSince[] }) {
  const locale = await getLocale()
  const t = await getTranslations('imports.undo')
  if (clashes.length === 0) return null
  return (
    <div className="mt-4 max-w-text">
      <p>{t('clash')}</p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {clashes.map(({ id, name, parts }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2">
            <Link href={desk.history(locale, id)}>{name}</Link>
            <span className="font-mono text-sm text-muted">{parts.map(({ field }) => field).join(', ')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
