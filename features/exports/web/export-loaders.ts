import { notFound } from 'next/navigation'
import { listExports } from '@/features/exports/list-exports'
import { loadExport } from '@/features/exports/load-export'
import { requireDesk } from '@/server/session'

/** An export for a page of the desk; a 404 for everybody who may not export in its team. */
export async function deskExport(locale: string, id: string) {
  const desk = await requireDesk(locale)
  const permitted = (await loadExport(desk.context, desk.organiser, 'export', id)) ?? notFound()
  const [one] = await listExports(desk.context, desk.organiser, locale, permitted.id)
  return { desk, permitted, one: one ?? notFound() }
}
