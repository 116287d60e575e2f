import type { Context } from '@/features/context'
import type { PublishedText } from '@/features/petitions/publish-wordings'
import { blindCode } from './derive-code'

/** Where a code stands. */
export interface FoundReceipt {
  listedOn: Date
  version: number
  /** The texts of that version as they were open to signers then. */
  texts: PublishedText[]
  /** Root of that day's file, in hexadecimal digits. */
  root: string
}

/** Looks for a code, its sixteen letters, on the lists of a petition; undefined where it stands on none. */
export async function findReceipt(
  { db }: Pick<Context, 'db'>,
  petitionId: string,
  code: string,
): Promise<FoundReceipt | undefined> {
  const blinded = Uint8Array.from(blindCode(petitionId, code))
  const found = await db.receiptCode.findUnique({
    where: { petitionId_blinded: { petitionId, blinded } },
    select: { listedOn: true, version: true },
  })
  if (!found) return undefined
  const { listedOn, version } = found
  const [{ root }, texts] = await Promise.all([
    db.receiptDay.findUniqueOrThrow({
      where: { petitionId_day: { petitionId, day: listedOn } },
      select: { root: true },
    }),
    db.receiptText.findMany({
      where: { petitionId, version, listedOn: { lte: listedOn } },
      orderBy: [{ locale: 'asc' }, { number: 'desc' }],
      distinct: ['locale'],
      select: { version: true, locale: true, hash: true },
    }),
  ])
  return {
    listedOn,
    version,
    texts: texts.map((text) => ({ ...text, hash: Buffer.from(text.hash).toString('hex') })),
    root: Buffer.from(root).toString('hex'),
  }
}
