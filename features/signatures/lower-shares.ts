import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import type { ReaderShares } from './show-signer'

/** One petition whose readers were given less, as the journal has it. */
export interface ReplayedLowering extends ReaderShares {
  petitionId: string
  loweredOn: Date
}

/**
 * Notes that the readers of an open petition get less, and takes the public names off that are more than they get now. The
 * worker publishes them anew as far as they may be seen. The caller holds the petition and writes what they get.
 */
export async function lowerShares(
  tx: Writer,
  { petitionId, gets, now }: { petitionId: string; gets: ReaderShares; now: Date },
): Promise<void> {
  const row = {
    publicGets: gets.public,
    addresseeGets: gets.addressee,
    pressGets: gets.press,
    archiveGets: gets.archive,
    loweredOn: dayOf(now),
  }
  await tx.petitionLowering.upsert({
    where: { petitionId },
    create: { petitionId, ...row },
    update: row,
    select: { petitionId: true },
  })
  if (gets.public === 'full') return
  await tx.publicSignature.deleteMany({
    where: { petitionId, ...(gets.public === 'initials' ? { signature: { display: 'full' } } : {}) },
  })
}

/** Puts lines of the journal among those of the database. Less stands, whichever has it. */
export async function keepLowerings({ db }: Pick<Context, 'db'>, lines: readonly ReplayedLowering[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO petition_lowerings AS kept (petition_id, public_gets, addressee_gets, press_gets, archive_gets, lowered_on)
    SELECT "petitionId", public, addressee, press, archive, "loweredOn"
    FROM json_to_recordset(${JSON.stringify(lines)}::json) AS line ("petitionId" uuid, public reader_share,
      addressee reader_share, press reader_share, archive reader_share, "loweredOn" date)
    ON CONFLICT (petition_id) DO UPDATE SET
      public_gets = greatest(kept.public_gets, excluded.public_gets),
      addressee_gets = greatest(kept.addressee_gets, excluded.addressee_gets),
      press_gets = greatest(kept.press_gets, excluded.press_gets),
      archive_gets = greatest(kept.archive_gets, excluded.archive_gets),
      lowered_on = greatest(kept.lowered_on, excluded.lowered_on)`
}

/** The statements that give readers in a restored database no more than they were left with: the values are ordered so. */
export function lowerAgain({ db }: Pick<Context, 'db'>) {
  return [
    db.$executeRaw`
      DELETE FROM public_signatures USING signatures, petitions, petition_lowerings AS lowering
      WHERE signatures.id = signature_id AND petitions.id = signatures.petition_id AND lowering.petition_id = petitions.id
        AND petitions.public_gets < lowering.public_gets
        AND (lowering.public_gets > 'initials' OR signatures.display = 'full')`,
    db.$executeRaw`
      UPDATE petitions SET
        public_gets = greatest(petitions.public_gets, lowering.public_gets),
        addressee_gets = greatest(petitions.addressee_gets, lowering.addressee_gets),
        press_gets = greatest(petitions.press_gets, lowering.press_gets),
        archive_gets = greatest(petitions.archive_gets, lowering.archive_gets)
      FROM petition_lowerings AS lowering WHERE lowering.petition_id = petitions.id`,
  ]
}
