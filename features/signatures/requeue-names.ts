import type { Context } from '@/features/context'
import { atNight } from './recount-signatures'
import { counted, publicDisplays } from './rules'

/**
 * Looks through all signatures for names that should stand in public and do not, or the other way round, and that wait
 * for nobody: what the trigger missed. They wait for the next batch then. Once a night. Returns how many; none is what
 * is expected.
 */
export async function requeueNames({ db }: Pick<Context, 'db'>): Promise<number> {
  return atNight(
    { db },
    (tx) => tx.$executeRaw`
      INSERT INTO due_names (signature_id, petition_id)
      SELECT signatures.id, signatures.petition_id FROM signatures
      JOIN petitions ON petitions.id = signatures.petition_id
      LEFT JOIN public_signatures AS shown ON shown.signature_id = signatures.id
      LEFT JOIN signer_contacts AS contact ON contact.signature_id = signatures.id
      WHERE CASE WHEN signatures.state = ANY(${counted}::signature_state[]) AND signatures.display = ANY(${publicDisplays}::name_display[])
        THEN shown.id IS NULL AND public_gets IN ('full', 'initials') AND contact.signature_id IS NOT NULL ELSE shown.id IS NOT NULL END
      ON CONFLICT (signature_id) DO NOTHING`,
  )
}
