import { notFound } from 'next/navigation'
import { loadBatch } from '@/features/paper/load-batch'
import { readBatch } from '@/features/paper/read-batch'
import { loadPetition } from '@/features/petitions/load-petition'
import { requireDesk } from '@/server/session'

/** A batch on paper and its petition for a page of the desk; a 404 for everybody who may not count it. */
export async function deskBatch(locale: string, id: string) {
  const desk = await requireDesk(locale)
  const permitted = (await loadBatch(desk.context, desk.organiser, 'countPaper', id)) ?? notFound()
  const batch = (await readBatch(desk.context, permitted)) ?? notFound()
  const petition = (await loadPetition(desk.context, desk.organiser, 'countPaper', batch.petition.id)) ?? notFound()
  return { desk, permitted, batch, petition }
}
