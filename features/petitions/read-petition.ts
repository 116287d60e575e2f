import type { Ability, Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import { isoDay } from '@/features/days'
import { choicesOf, fieldColumns, usesOf } from '@/features/questions/rules'
import { questionRows } from '@/features/questions/show-questions'
import { shareColumns, sharesOf } from '@/features/signatures/read-shares'
import type { PetitionKey } from './load-petition'
import { petitionTextColumns } from './rules'
import type { PetitionForm } from './schema'

/** Everything of a petition that its editor shows and saves, with the revision it has now. */
export async function readPetition(
  { db }: { db: Writer | Context['db'] },
  petition: Permitted<Ability, PetitionKey>,
): Promise<PetitionForm> {
  const row = await db.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: {
      revision: true,
      originalLocale: true,
      addresseeId: true,
      goal: true,
      opensAt: true,
      closesAt: true,
      ...shareColumns,
      commentWall: true,
      pledgeKinds: true,
      ...fieldColumns,
      questions: questionRows,
      currentVersion: true,
    },
  })
  const { translations } = await db.petitionVersion.findUniqueOrThrow({
    where: { petitionId_number: { petitionId: petition.id, number: row.currentVersion } },
    select: {
      translations: {
        select: petitionTextColumns,
        orderBy: { locale: 'asc' },
      },
    },
  })
  const { revision, originalLocale, addresseeId, goal, commentWall, pledgeKinds } = row
  return {
    revision,
    originalLocale,
    addresseeId,
    goal,
    opensOn: isoDay(row.opensAt),
    closesOn: isoDay(row.closesAt),
    gets: sharesOf(row),
    commentWall,
    pledgeKinds,
    asks: choicesOf(usesOf(row)),
    questions: row.questions,
    translations,
  }
}

/** True once somebody signed the text that stands there now, or was asked to: another wording is weighed first. */
export async function isSigned({ db }: Context, petition: Permitted<Ability, PetitionKey>): Promise<boolean> {
  const { currentVersion: number } = await db.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { currentVersion: true },
  })
  const where = { petitionId_number: { petitionId: petition.id, number } }
  return isSignedOrAsked(db, (await db.petitionVersion.findUniqueOrThrow({ where, select: { id: true } })).id)
}

/**
 * True of a version that somebody signed, here, on paper, at a stall or with another tool, or that signers of older ones have
 * been asked about.
 */
export async function isSignedOrAsked(db: Writer | Context['db'], versionId: string): Promise<boolean> {
  const of = { where: { versionId }, select: { id: true } } as const
  if ((await db.signature.findFirst(of)) || (await db.paperBatch.findFirst(of))) return true
  if (await db.collectedSignature.findFirst(of)) return true
  return (await db.versionAsk.count({ where: { versionId, queued: { gt: 0 } } })) > 0
}

/** True once somebody signed whatever version: from then on its questions keep their meaning. */
export async function isAnswered({ db }: { db: Writer | Context['db'] }, petitionId: string): Promise<boolean> {
  return (await db.signature.findFirst({ where: { petitionId }, select: { id: true } })) !== null
}
