import type { Ability, Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import { isoDay } from '@/features/days'
import { shareColumns, sharesOf } from '@/features/signatures/read-shares'
import type { PetitionKey } from './load-petition'
import type { PetitionForm } from './schema'

/** Everything of a petition that its editor shows and saves, with the revision it has now. */
export async function readPetition(
  { db }: { db: Writer | Context['db'] },
  petition: Permitted<Ability, PetitionKey>,
): Promise<PetitionForm> {
  const { opensAt, closesAt, currentVersion, publicGets, addresseeGets, pressGets, archiveGets, ...rest } =
    await db.petition.findUniqueOrThrow({
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
        currentVersion: true,
      },
    })
  const { translations } = await db.petitionVersion.findUniqueOrThrow({
    where: { petitionId_number: { petitionId: petition.id, number: currentVersion } },
    select: {
      translations: {
        select: { locale: true, title: true, summary: true, text: true, addresseeLine: true },
        orderBy: { locale: 'asc' },
      },
    },
  })
  const gets = sharesOf({ publicGets, addresseeGets, pressGets, archiveGets })
  return { ...rest, opensOn: isoDay(opensAt), closesOn: isoDay(closesAt), gets, translations }
}

/** True once somebody signed the text that stands there now: another wording will be a new version. */
export async function isSigned({ db }: Context, petition: Permitted<Ability, PetitionKey>): Promise<boolean> {
  const { currentVersion } = await db.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { currentVersion: true },
  })
  const signed = await db.signature.findFirst({
    where: { petitionId: petition.id, version: { number: currentVersion } },
    select: { id: true },
  })
  return signed !== null
}
