import type { Context } from '@/features/context'
import type { ReaderShares } from './show-signer'

/** The columns of a petition that say what each reader gets. */
export const shareColumns = { publicGets: true, addresseeGets: true, pressGets: true, archiveGets: true } as const

type Columns = { [Column in keyof typeof shareColumns]: ReaderShares[keyof ReaderShares] }

/** What each reader gets, from the row of a petition. */
export function sharesOf({ publicGets, addresseeGets, pressGets, archiveGets }: Columns): ReaderShares {
  return { public: publicGets, addressee: addresseeGets, press: pressGets, archive: archiveGets }
}

/** What each reader of a petition gets of its signers. */
export async function readShares({ db }: Pick<Context, 'db'>, petitionId: string): Promise<ReaderShares> {
  return sharesOf(await db.petition.findUniqueOrThrow({ where: { id: petitionId }, select: shareColumns }))
}
