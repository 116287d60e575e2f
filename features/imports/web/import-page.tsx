import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { desk } from '@/features/entries/rules'
import type { ImportFault } from '@/features/imports/import-faults'
import type { ImportHead } from '@/features/imports/read-import'
import type { ChangedSince } from '@/features/imports/undo-import'
import { Figure, Figures } from '@/ui/figure'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { BackLink, Section, Tag } from '@/ui/page'
import { Pages } from '@/ui/pages'
import { Told } from '@/ui/told'
import { ImportChanges, type ShownChange } from './import-changes'
import { ImportFaults } from './import-faults'
import { ClashingEntries, ImportSteps } from './import-steps'
import { stateTones } from './imports-page'

interface Props {
  kept: ImportHead
  /** Of the plan that is shown; empty once the import is applied. */
  fingerprint: string
  faults: ImportFault[]
  /** It changes where letters go, and whoever looks has brought it: somebody else applies it. */
  isForAnother: boolean
  /** Who looks has asked already to take it back; somebody else has to agree. */
  hasAsked: boolean
  changes: { shown: ShownChange[]; total: number; page: number; pages: number }
  faultsPage: number
  clashes: ChangedSince[]
  told?: string | undefined
  /** The file is no longer kept, and was never applied. */
  isForgotten: boolean
}

const good = ['applied', 'again', 'undone', 'undone-again', 'undo-asked'] as const
const bad = ['changed-since', 'has-faults', 'undo-clash', 'not-applied', 'forgotten', 'own'] as const

/** One import: before it is applied what it would do and what is wrong with it, afterwards what it did. */
export async function ImportPage(props: Props) {
  const { kept, faults, changes, clashes, told, isForgotten } = props
  const locale = await getLocale()
  const t = await getTranslations('imports')
  const page = `${desk.import(locale)}/${kept.id}`
  const hrefOf = (changesPage: number, faultsPage: number) => `${page}?page=${changesPage}&faults=${faultsPage}`
  const isOpen = kept.state === 'previewed'
  return (
    <>
      <div className="mt-6">
        <BackLink href={desk.import(locale)}>{t('preview.back')}</BackLink>
      </div>
      <h2 className="flex flex-wrap items-center gap-3 text-xl wrap-anywhere">
        {kept.fileName} <Tag tone={stateTones[kept.state]}>{t(`states.${kept.state}`)}</Tag>
      </h2>
      <When kept={kept} />
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <ClashingEntries clashes={clashes} />
      {isForgotten ? (
        <div className="mt-6">
          <Notice tone="warn" title={t('preview.forgotten')} />
        </div>
      ) : (
        <>
          <Counts kept={kept} />
          <ImportSteps {...props} page={page} />
          {isOpen && (
            <ImportFaults
              faults={faults}
              page={props.faultsPage}
              hrefOf={(one) => `${hrefOf(changes.page, one)}#faults`}
              download={`${page}/faults.csv`}
            />
          )}
          {(changes.total > 0 || faults.length > 0) && (
            <Section id="changes" title={t(isOpen ? 'preview.changes' : 'preview.changed')}>
              {changes.total === 0 && <p className="text-muted">{t('preview.noChanges')}</p>}
              {changes.total > 0 && <ImportChanges changes={changes.shown} />}
              <Pages
                page={changes.page}
                pages={changes.pages}
                hrefOf={(one) => `${hrefOf(one, props.faultsPage)}#changes`}
              />
            </Section>
          )}
        </>
      )}
    </>
  )
}

async function When({ kept: { createdAt, appliedAt, undoneAt, by } }: { kept: ImportHead }): Promise<ReactNode> {
  const t = await getTranslations('imports.preview')
  const format = await getFormatter()
  const time = (at: Date) => format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' })
  const brought = by ? t('brought', { when: time(createdAt), by }) : t('broughtByNobody', { when: time(createdAt) })
  return (
    <p className="mt-2 text-muted">
      {undoneAt ? t('undone', { when: time(undoneAt) }) : appliedAt ? t('applied', { when: time(appliedAt) }) : brought}
    </p>
  )
}

async function Counts({ kept: { counts } }: { kept: ImportHead }) {
  const t = await getTranslations('imports.figures')
  const format = await getFormatter()
  return (
    <div className="mt-8">
      <Figures>
        {(['added', 'changed', 'unchanged', 'faults'] as const).map((name) => (
          <Figure key={name} name={t(name)} value={format.number(counts[name])} />
        ))}
      </Figures>
    </div>
  )
}
