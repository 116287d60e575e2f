import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ListedExport } from '@/features/exports/list-exports'
import { aloneWait, askedLife, exportEnd, exportPath, fileNameOf, openStates } from '@/features/exports/rules'
import { exportKinds, isExportKind } from '@/features/exports/schema'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Progress } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Words } from '@/ui/words'
import { approveAskedExport, stopAskedExport } from './export-actions'
import { OpenExport } from './open-export'
import { SaveKey } from './save-key'

interface Props {
  one: ListedExport
  me: string
  now: Date
  /** Looks again by itself. */
  fresh: ReactNode
}

/** What comes next for an export, for its asker and for who may approve it. */
export async function ExportSteps({ one, me, now, fresh }: Props) {
  const { state, askedBy } = one
  if (!openStates.includes(state)) return null
  const mine = askedBy.id === me
  const end = exportEnd(one)
  const over = end !== null && end <= now
  return (
    <>
      {state === 'asked' && mine && <Waits one={one} />}
      {state === 'asked' && !mine && !over && <Approve one={one} />}
      {(state === 'approved' || state === 'making') && <Making one={one} fresh={fresh} />}
      {state === 'made' && mine && !over && <Fetch one={one} />}
      {state !== 'made' && mine && (
        <Words of="exports.open">
          <SaveKey recipient={one.recipient} number={one.number} />
        </Words>
      )}
      <div className="group-has-data-opened/export:hidden">
        <Stop id={one.id} as={mine ? 'withdraw' : 'refuse'} />
      </div>
    </>
  )
}

async function Waits({ one: { alone, askedAt } }: { one: ListedExport }) {
  const t = await getTranslations('exports.one')
  const format = await getFormatter()
  const at = new Date(askedAt.getTime() + (alone ? aloneWait : askedLife))
  const when = format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' })
  return <p>{t(alone ? 'waitsAlone' : 'waitsSecond', { when })}</p>
}

async function Approve({ one }: { one: ListedExport }) {
  const t = await getTranslations('exports.one')
  return (
    <AskFirst good act={t('approve')}>
      <p>{t('approveMeans', { name: one.askedBy.name ?? t('gone') })}</p>
      <ButtonForm action={approveAskedExport} values={{ id: one.id }}>
        <SubmitButton className="w-full">{t('approveYes')}</SubmitButton>
      </ButtonForm>
    </AskFirst>
  )
}

async function Making({ one: { done, total }, fresh }: { one: ListedExport; fresh: ReactNode }) {
  const t = await getTranslations('exports.one')
  const label = total === null ? '' : t('progress', { done, total })
  return (
    <div>
      <p role="status">{t('waitsMaking')}</p>
      {total !== null && (
        <div className="mt-3">
          <Progress value={done} max={Math.max(total, 1)} label={label} />
          <p className="mt-1 text-sm text-muted">{label}</p>
        </div>
      )}
      {fresh}
    </div>
  )
}

async function Fetch({ one }: { one: ListedExport }) {
  const locale = await getLocale()
  const t = await getTranslations('exports.one')
  const format = await getFormatter()
  const { id, kind, number, madeAt, recipient } = one
  const end = exportEnd(one)
  const ending = isExportKind(kind) ? exportKinds[kind].ending : 'bin'
  return (
    <section aria-labelledby="fetch" className="rounded-md border border-line p-5">
      <h2 id="fetch" className="mb-3 text-xl">
        {t('fetchTitle')}
      </h2>
      {end && (
        <p className="mb-4 group-has-data-opened/export:hidden">
          {t('fetchUntil', { when: format.dateTime(end, { dateStyle: 'long', timeStyle: 'short' }) })}
        </p>
      )}
      <Words of="exports.open">
        <OpenExport
          recipient={recipient}
          file={exportPath.file(locale, id)}
          name={fileNameOf({ kind, number, at: madeAt ?? new Date(), ending })}
        />
      </Words>
    </section>
  )
}

async function Stop({ id, as }: { id: string; as: 'withdraw' | 'refuse' }) {
  const t = await getTranslations('exports.one')
  return (
    <AskFirst act={t(as)}>
      <p>{t(`${as}Means`)}</p>
      <ButtonForm action={stopAskedExport} values={{ id }}>
        <SubmitButton kind="danger" className="w-full">
          {t(`${as}Yes`)}
        </SubmitButton>
      </ButtonForm>
    </AskFirst>
  )
}
