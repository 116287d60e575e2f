import { randomUUID } from 'node:crypto'
import type { WebContext } from '@/features/context'
import { dayOf, hour, hourOf } from '@/features/days'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { mailKinds, type Payload } from '@/features/outbox/schema'
import { createToken, hashToken } from '@/features/safety/create-token'
import { hashText } from '@/features/safety/hash-text'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { mailIntervalHours } from '@/features/signatures/rules'
import { foldOrganisation } from './fold-organisation'
import type { Endorsed } from './name-endorsed'
import type { ResolutionInput } from './resolution-schema'
import { isAtOwnDomain } from './rules'
import type { EndorseInput, Officer } from './schema'

interface ProposeEndorsement {
  /** What is signed, and the key of its forms: without one it takes nobody any more. */
  endorsed: Endorsed & { indexKey: Uint8Array }
  locale: string
  form: EndorseInput
  /** What a branch resolved, with the text as it is filled in. */
  resolution?: (ResolutionInput & { locale: string; title: string; text: string }) | undefined
}

/**
 * Writes down that somebody would have an organisation sign, with a mail to its officer. One statement writes the row,
 * the link and the mail. Whoever types an address may be a stranger to it: each form waits for itself, changes no other
 * one, and its link shows what was typed before anything is confirmed. The same form again is the same row, and brings
 * a mail once a day: to the own page, where it was confirmed. The answer is the same for all.
 */
export async function proposeEndorsement(
  context: WebContext,
  { endorsed, locale, form, resolution }: ProposeEndorsement,
): Promise<{ ok: true } | { ok: false; reason: 'closed' }> {
  const { db, keys, now } = context
  const token = createToken()
  const { kind, id } = endorsed
  const { officer: name, role, email, name: organisation, country, town, site } = form
  const officer = sealForWorker(keys, { name, role, email } satisfies Officer)
  const mail = sealForWorker(keys, { token } satisfies Payload<'endorsement_link'>)
  const said = [
    'endorsement',
    ...(kind === 'campaign' ? [id] : []),
    { ...form, email: email.toLowerCase() },
    ...(resolution ? [resolution] : []),
  ]
  const index = hashText(endorsed.indexKey, JSON.stringify(said))
  const mailedBefore = new Date(now.getTime() - mailIntervalHours * hour)
  const [found] = await db.$queryRaw<{ open: boolean }[]>`
    WITH open AS (
      SELECT id AS petition_id, NULL::uuid AS campaign_id FROM petitions
      WHERE ${kind} = 'petition' AND id = ${id}::uuid AND takes_organisations AND state = 'open'
        AND (closes_at IS NULL OR closes_at > ${now}::timestamptz)
      UNION ALL
      SELECT NULL, id FROM campaigns
      WHERE ${kind} = 'campaign' AND id = ${id}::uuid AND takes_organisations AND state = 'published'
    ),
    kept AS (
      INSERT INTO endorsements AS had (id, petition_id, campaign_id, name, country, town, website, folded, own_domain, sealed, key_id,
        form_index, locale, created_on, mailed_at)
      SELECT ${randomUUID()}::uuid, petition_id, campaign_id, ${organisation}, ${country}, ${town}, ${site}, ${foldOrganisation(organisation)},
        ${isAtOwnDomain(email, site)}, ${officer.sealed}, ${officer.keyId}, ${index}, ${locale}, ${dayOf(now)}::date,
        ${hourOf(now)}::timestamptz FROM open
      ON CONFLICT (form_index) DO UPDATE SET mailed_at = excluded.mailed_at
      WHERE had.key_id IS NOT NULL AND (had.mailed_at IS NULL OR had.mailed_at <= ${mailedBefore}::timestamptz)
      RETURNING had.id, had.locale
    ),
    resolved AS (
      INSERT INTO resolutions (endorsement_id, locale, title, text, held_on, place, mover, seconder, votes_for,
        votes_against, votes_abstained)
      SELECT id, ${resolution?.locale ?? ''}, ${resolution?.title ?? ''}, ${resolution?.text ?? ''},
        ${resolution?.heldOn ?? now}::date, ${resolution?.place ?? ''}, ${resolution?.mover ?? ''},
        ${resolution?.seconder ?? ''}, ${resolution?.votesFor ?? 0}::int, ${resolution?.votesAgainst ?? 0}::int,
        ${resolution?.votesAbstained ?? 0}::int
      FROM kept WHERE ${resolution !== undefined}
      ON CONFLICT (endorsement_id) DO NOTHING
    ),
    link AS (
      INSERT INTO links (token_hash, kind, about, about_id, created_at)
      SELECT ${hashToken(token)}, 'own_endorsement', 'endorsements', id, ${dayOf(now)}::timestamptz FROM kept
    ),
    mail AS (
      INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, sealed, key_id, message_id, created_at)
      SELECT gen_random_uuid(), 'endorsement_link', ${mailKinds.endorsement_link.priority}::smallint, 'endorsements', id,
        locale, ${mail.sealed}, ${mail.keyId}, ${randomUUID()}, ${now}::timestamptz FROM kept
    )
    SELECT EXISTS (SELECT FROM open) AS open`
  if (!found?.open) return { ok: false, reason: 'closed' }
  await wakeWorkers(context)
  return { ok: true }
}
