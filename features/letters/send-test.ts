import type { Permitted } from '@/features/access/policy'
import { readDoor } from '@/features/addressees/read-door'
import type { WebContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { addressBlock } from '@/features/forms-of-address/envelope-lines'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import { composeLetter, letterText } from './compose-letter'
import { readDraftParts } from './read-draft-parts'

export interface SendTest {
  letter: Permitted<'seeLetters', ModelLetterKey>
  /** Who presses: the letter goes to them and nobody else, in their name. */
  organiser: { name: string; email: string; locale: string }
  /** Language of the letter, and the country it is sent from. */
  language: string
  country: string
  /** Which of the variants, 0 for the campaign's own. */
  variant: number
}

/**
 * Mails a letter to the organiser as a supporter from that country would send it, marked as a test. Possible at any time,
 * also before the letter is published. Refuses only a country from which no door is found.
 */
export async function sendTest(
  context: WebContext,
  { letter, organiser, language, country, variant }: SendTest,
): Promise<{ ok: true } | { ok: false; reason: 'no-door' }> {
  const { db, now } = context
  const { addressedState, fallbackId, overrides } = await db.modelLetter.findUniqueOrThrow({
    where: { id: letter.id },
    select: {
      addressedState: true,
      fallbackId: true,
      overrides: { where: { country }, select: { addresseeId: true } },
    },
  })
  const question = { state: addressedState, country, overrideId: overrides[0]?.addresseeId }
  const answer = await readDoor(context, { ...question, fallbackId: fallbackId ?? undefined })
  if (!answer.ok) return { ok: false, reason: 'no-door' }
  const parts = await readDraftParts(context, {
    slug: letter.slug,
    addresseeId: answer.door.addressee.id,
    country,
    language,
    screen: language,
    variant: String(variant),
    drafts: true,
  })
  if (!parts) return { ok: false, reason: 'no-door' }
  const { locale, model, addressee, block } = parts
  const written = composeLetter({
    locale,
    model,
    editing: 'fixed',
    date: dayOf(now),
    addressee: addressBlock(addressee, { locale, postedFrom: country, block }),
    sender: { identity: 'full', name: organiser.name, country },
  })
  await queueTest(context, {
    organiser,
    letter: { subject: written.subject, text: letterText(written), fromName: organiser.name },
  })
  return { ok: true }
}

/** Queues the mail of a test: to the organiser's own address, marked by the worker in their language. */
export async function queueTest(
  context: WebContext,
  {
    organiser,
    letter,
  }: {
    organiser: { email: string; locale: string }
    letter: { subject: string; text: string; fromName: string }
  },
): Promise<void> {
  const payload = { email: organiser.email, ...letter }
  const mail = newMail(context, { kind: 'test_letter', locale: organiser.locale, payload })
  await context.db.outboxMail.create({ data: mail, select: { id: true } })
  await wakeWorkers(context)
}
