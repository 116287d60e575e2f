import type { Context } from '@/features/context'
import { hashToken } from '@/features/safety/create-token'

interface Agreed {
  /** Of the own page of the signature. */
  token: string
  /** The partners, with the ids of the words that were shown. */
  partners: readonly { id: string; wording: string }[]
  today: Date
}

/**
 * Notes which partners a signer agreed to, as a statement of a transaction: only partners of the campaign that forms ask for
 * by now, and what was agreed to before keeps its words.
 */
export function agreeToPartners({ db }: Pick<Context, 'db'>, { token, partners, today }: Agreed) {
  return db.$executeRaw`
    INSERT INTO partner_consents AS old (id, signature_id, partner_id, wording, given_on)
    SELECT gen_random_uuid(), signatures.id, partners.id, new.wording, ${today}::date
    FROM links JOIN signatures ON signatures.id = links.about_id
    JOIN petitions ON petitions.id = signatures.petition_id
    CROSS JOIN unnest(${partners.map(({ id }) => id)}::uuid[], ${partners.map(({ wording }) => wording)}::text[])
      AS new (partner_id, wording)
    JOIN partners ON partners.id = new.partner_id AND partners.campaign_id = petitions.campaign_id
      AND partners.state = 'open'
    WHERE links.token_hash = ${hashToken(token)} AND links.kind = 'manage_signature'
      AND signatures.state IN ('confirmed', 'quarantined')
    ON CONFLICT (signature_id, partner_id) DO UPDATE SET
      wording = excluded.wording, given_on = excluded.given_on, withdrawn_on = NULL
    WHERE old.withdrawn_on IS NOT NULL`
}
