import type { Context } from '@/features/context'
import { type EditableDirectory, hasAnotherEditor } from '@/features/entries/load-directory'
import { isDirectingPlan } from '@/features/imports/apply-import'
import { countPlan } from '@/features/imports/plan-import'
import { listImported, previewImport, readImport } from '@/features/imports/read-import'
import { listChangedSince } from '@/features/imports/undo-import'
import { faultsPerPage } from './import-faults'

interface Asked {
  id: string
  told?: string | undefined
  page: number
  faultsPage: number
}

const changesPerPage = 25

/** What the page of an import shows: its plan while it is open, what it did once it is applied. Null for none. */
export async function loadImportView(context: Context, directory: EditableDirectory, asked: Asked) {
  const kept = await readImport(context, directory, asked.id)
  if (!kept) return null
  const { content, ...head } = kept
  const nothing = {
    fingerprint: '',
    faults: [],
    faultsPage: 1,
    clashes: [],
    isForgotten: false,
    isForAnother: false,
    hasAsked: false,
  }
  if (kept.state !== 'previewed') {
    const first = await listImported(context, kept.id, { skip: 0, take: 0 })
    const { page, pages, skip } = turnTo(asked.page, first.count, changesPerPage)
    const { entries } = await listImported(context, kept.id, { skip, take: changesPerPage })
    const shown = entries.map((entry) => ({ ...entry, isThere: true }))
    const clashes = asked.told === 'undo-clash' ? await listChangedSince(context, kept.id) : []
    const hasAsked = kept.undoAsked?.id === directory.by && (await hasAnotherEditor(context, directory.by))
    return { ...nothing, kept: head, clashes, hasAsked, changes: { shown, total: first.count, page, pages } }
  }
  if (content === null) {
    return { ...nothing, kept: head, isForgotten: true, changes: { shown: [], total: 0, page: 1, pages: 1 } }
  }
  const plan = await previewImport(context, { id: kept.id, content })
  const isOwn = kept.byId === directory.by && (await hasAnotherEditor(context, directory.by))
  const changing = plan.rows.filter(({ differences }) => differences.length > 0)
  const { page, pages, skip } = turnTo(asked.page, changing.length, changesPerPage)
  const shown = changing.slice(skip, skip + changesPerPage).map((row) => ({ ...row, isThere: row.before !== null }))
  return {
    ...nothing,
    // Entries may have been changed since the file was brought: the numbers are those of now.
    kept: { ...head, counts: { ...head.counts, ...countPlan(plan) } },
    fingerprint: plan.fingerprint,
    faults: plan.faults,
    isForAnother: isOwn && isDirectingPlan(plan),
    faultsPage: turnTo(asked.faultsPage, plan.faults.length, faultsPerPage).page,
    changes: { shown, total: changing.length, page, pages },
  }
}

function turnTo(asked: number, count: number, perPage: number) {
  const pages = Math.max(1, Math.ceil(count / perPage))
  const page = Math.min(asked, pages)
  return { page, pages, skip: (page - 1) * perPage }
}
