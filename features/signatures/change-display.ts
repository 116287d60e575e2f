import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPagesSql } from '@/features/pages'
import type { NameDisplay } from '@/generated/prisma/enums'
import { displayConsents, keepConsentText, namePurposes, type ShownWords } from './keep-consent-text'
import { readOwnLink } from './read-own-link'
import { shareColumns, sharesOf } from './read-shares'
import { displayable } from './rules'
import { offeredDisplays } from './show-signer'

export type ChangeDisplayOutcome = { ok: true } | { ok: false; reason: 'unknown' | 'not-offered' }

/**
 * Changes how a signer's name appears, by the token of their own page. The name that stands in public is removed at
 * once; the worker publishes the new form with its next batch. Withdrawn signatures are `unknown`: nothing is left to show;
 * a choice that the petition does not ask is refused.
 */
export async function changeDisplay(
  context: Context,
  input: { token: string; display: NameDisplay; words: ShownWords },
): Promise<ChangeDisplayOutcome> {
  const { db, now } = context
  const signatureId = await readOwnLink({ db }, input.token)
  if (signatureId === undefined) return { ok: false, reason: 'unknown' }
  const signature = await db.signature.findUnique({
    where: { id: signatureId },
    select: { display: true, state: true, petitionId: true, petition: { select: shareColumns } },
  })
  if (!signature || !displayable.includes(signature.state)) return { ok: false, reason: 'unknown' }
  if (!offeredDisplays(sharesOf(signature.petition)).includes(input.display))
    return { ok: false, reason: 'not-offered' }
  if (signature.display === input.display) return { ok: true }
  const today = dayOf(now)
  const agreed = displayConsents(input.words, input.display)
  const wordings = await Promise.all(agreed.map((words) => keepConsentText(context, words)))
  const purposes = agreed.map(({ purpose }) => purpose)
  // The row is changed first: a worker that is publishing this name is waited for, and what it wrote is then deleted.
  await db.$transaction([
    db.signature.updateMany({
      where: { id: signatureId, state: { in: [...displayable] } },
      data: { display: input.display },
    }),
    db.publicSignature.deleteMany({ where: { signatureId } }),
    db.erasure.upsert({
      where: { signatureId_act: { signatureId, act: 'display' } },
      create: { signatureId, act: 'display', display: input.display, erasedOn: today },
      update: { display: input.display, erasedOn: today },
      select: { id: true },
    }),
    db.$queryRaw`
      WITH taken_back AS (
        UPDATE consents SET withdrawn_on = ${today}::date
        WHERE signature_id = ${signatureId}::uuid AND withdrawn_on IS NULL
          AND purpose::text = ANY(${namePurposes.filter((purpose) => !purposes.includes(purpose))}::text[])
      ),
      given AS (
        INSERT INTO consents (id, signature_id, purpose, wording, given_on)
        SELECT gen_random_uuid(), ${signatureId}::uuid, new.purpose::consent_purpose, new.wording, ${today}::date
        FROM unnest(${purposes}::text[], ${wordings}::text[]) AS new (purpose, wording)
        ON CONFLICT (signature_id, purpose) DO UPDATE SET
          wording = excluded.wording, given_on = excluded.given_on, withdrawn_on = NULL
      )
      SELECT ${forgetPagesSql({ petition: 'id' })}::text FROM petitions WHERE id = ${signature.petitionId}::uuid`,
  ])
  return { ok: true }
}
