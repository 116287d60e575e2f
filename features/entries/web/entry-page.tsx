import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Freshness } from '@/features/addressees/rules'
import type { OpenCheckRow } from '@/features/entries/list-open-checks'
import { desk } from '@/features/entries/rules'
import type { EntrySnapshot } from '@/features/entries/schema'
import { Notice } from '@/ui/notice'
import { Told } from '@/ui/told'
import { Words } from '@/ui/words'
import { CheckNow } from './check-now'
import { EntryForm } from './entry-form'
import { EntryHeader } from './entry-header'
import { OpenChecks } from './open-checks'
import { SwitchEntry } from './switch-entry'

interface Props {
  id: string
  entry: EntrySnapshot
  age: Freshness
  checks: OpenCheckRow[]
  /** Proposals of readers that wait. */
  waiting: number
  /** Changes of organisers that wait for another one. */
  held: number
  today: string
  told: string | undefined
}

const saved = ['created', 'created-waits', 'checked', 'removed', 'restored', 'waits'] as const
const closed = ['closed-confirmed', 'closed-corrected', 'closed-removed', 'closed-waits'] as const

/** One entry on the desk: everything of it that is typed, how old it is, and what waits to be looked at. */
export async function EntryPage({ id, entry, age, checks, waiting, held, today, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('entries')
  return (
    <>
      <EntryHeader id={id} entry={entry} age={age} current="entry" edits />
      <Told told={told} good={[...saved, ...closed]} say={(code) => t(`told.${code}`)} />
      {entry.removedAt !== null && (
        <div className="mt-6">
          <Notice tone="warn" title={t('removed.title')}>
            <p>{t('removed.text')}</p>
          </Notice>
        </div>
      )}
      {checks.length > 0 && (
        <section aria-labelledby="checks" className="mt-6 rounded-md border-2 border-error p-5">
          <h2 id="checks" className="mb-2">
            {t('checks.here', { count: checks.length })}
          </h2>
          <OpenChecks checks={checks} from="entry" />
        </section>
      )}
      {held > 0 && (
        <div className="mt-6">
          <Notice tone="warn" title={t('held.title')}>
            <p>
              <Link href={`${desk.corrections(locale)}#${id}`}>{t('held.look', { count: held })}</Link>
            </p>
          </Notice>
        </div>
      )}
      {waiting > 0 && (
        <div className="mt-6">
          <Notice tone="accent">
            <p>
              <Link href={`${desk.corrections(locale)}#${id}`}>{t('waiting', { count: waiting })}</Link>
            </p>
          </Notice>
        </div>
      )}
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <Words of={['addressees.kinds', 'entries']}>
            <EntryForm key={id} id={id} initial={entry} />
          </Words>
        </div>
        <aside className="space-y-6 lg:sticky lg:top-6 lg:self-start">
          <CheckNow id={id} entry={entry} age={age} today={today} />
          <SwitchEntry id={id} removed={entry.removedAt !== null} />
        </aside>
      </div>
    </>
  )
}
