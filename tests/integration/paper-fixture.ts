import { randomUUID } from 'node:crypto'
import { checkBatch } from '@/features/paper/check-batch'
import { correctBatch } from '@/features/paper/correct-batch'
import { countPaper } from '@/features/paper/count-paper'
import { enterBatch } from '@/features/paper/enter-batch'
import { listBatches } from '@/features/paper/list-batches'
import { loadBatch } from '@/features/paper/load-batch'
import { removeBatch, restoreBatch } from '@/features/paper/remove-batch'
import { returnBatch } from '@/features/paper/return-batch'
import type { BatchInput } from '@/features/paper/schema'
import { loadPetition } from '@/features/petitions/load-petition'
import { createExportFixture } from './exports-fixture'
import type { TestDatabase } from './harness'

type Organiser = { id: string }

/** The day on which everything happens, unless told otherwise. */
export const paperDay = new Date('2026-12-03T12:00:00Z')

/** A petition of a team of two, and what they do with its signatures on paper. */
export async function createPaper(database: TestDatabase) {
  const fixture = await createExportFixture(database)
  const { ada, bo, petition, web } = fixture
  const { owner } = database
  await owner.petition.update({ where: { id: petition.id }, data: { createdAt: new Date('2026-11-01T00:00:00Z') } })

  const found = <Thing>(thing: Thing | null): Thing => thing ?? never()
  const never = (): never => {
    throw new Error('not permitted')
  }
  const permitted = async (who: Organiser) => found(await loadPetition(web(), who, 'countPaper', petition.id))
  const batchOf = async (who: Organiser, id: string) => found(await loadBatch(web(), who, 'countPaper', id))
  const form = (parts: Partial<BatchInput> = {}): BatchInput => ({
    ...{ number: 12, country: 'GB', town: 'Leeds', note: 'In the cupboard' },
    ...{ collectedOn: new Date('2026-12-02'), text: { version: 1, locale: 'en' } },
    ...parts,
  })
  const row = (id: string) => owner.paperBatch.findUniqueOrThrow({ where: { id } })

  async function enter(who: Organiser = ada, parts: Partial<BatchInput> = {}, id = randomUUID(), now = paperDay) {
    const outcome = await enterBatch(web(now), { petition: await permitted(who), id, form: form(parts), locale: 'en' })
    return { id, outcome }
  }
  /** Enters a batch that is taken; returns its id. */
  async function entered(who: Organiser = ada, parts: Partial<BatchInput> = {}): Promise<string> {
    const { id, outcome } = await enter(who, parts)
    return outcome.ok ? id : Promise.reject(new Error(outcome.reason))
  }
  const check = async (
    who: Organiser,
    id: string,
    parts: { number?: number; revision?: number } = {},
    now = paperDay,
  ) => {
    const { number, revision } = await row(id)
    return checkBatch(web(now), await batchOf(who, id), { number, revision, ...parts })
  }
  const correct = async (
    who: Organiser,
    id: string,
    parts: Partial<BatchInput> = {},
    revision?: number,
    now = paperDay,
  ) =>
    correctBatch(web(now), {
      batch: await batchOf(who, id),
      revision: revision ?? (await row(id)).revision,
      form: form(parts),
      locale: 'en',
    })
  const why = async (id: string, reason = 'Look again') => ({ reason, revision: (await row(id)).revision })
  const sendBack = async (who: Organiser, id: string) =>
    returnBatch(web(paperDay), await batchOf(who, id), await why(id))
  const remove = async (who: Organiser, id: string) => removeBatch(web(paperDay), await batchOf(who, id), await why(id))
  const restore = async (who: Organiser, id: string) => restoreBatch(web(paperDay), await batchOf(who, id))
  const seen = async (who: Organiser) => listBatches(web(), await permitted(who))
  const paper = () => countPaper(database.web, petition.id)
  const history = async (id: string) =>
    (await owner.paperChange.findMany({ where: { batchId: id }, orderBy: { revision: 'asc' } })).map(({ act }) => act)
  return {
    ...fixture,
    ...{
      ada,
      bo,
      permitted,
      batchOf,
      row,
      enter,
      entered,
      check,
      correct,
      sendBack,
      remove,
      restore,
      seen,
      paper,
      history,
    },
  }
}
