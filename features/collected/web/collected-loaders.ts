import { notFound } from 'next/navigation'
import { listSignatureImports } from '@/features/collected/list-signature-imports'
import { loadSignatureImport } from '@/features/collected/load-signature-import'
import { requireDesk, sessionKey } from '@/server/session'

/** The key of the file that an organiser is looking at: of their session. */
export async function draftKey(): Promise<Buffer> {
  return (await sessionKey('postbag/import-draft/1')) ?? Buffer.alloc(32)
}

/** An import of signatures for a page of the desk; a 404 for everybody who may not bring any in its team. */
export async function deskSignatureImport(locale: string, id: string) {
  const desk = await requireDesk(locale)
  const permitted = (await loadSignatureImport(desk.context, desk.organiser, 'collect', id)) ?? notFound()
  const [one] = await listSignatureImports(desk.context, permitted.petitionId, permitted.id)
  return { desk, permitted, one: one ?? notFound() }
}
