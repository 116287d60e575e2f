import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import type { EditableEvent } from './load-event'
import { reminderOf } from './reminder-of'
import { nextRound, reservedSlugs } from './rules'
import { momentsOf } from './save-event'

/**
 * Begins a draft of an event that comes back every year, for the next time that its day comes: with its texts, its place
 * and its office, and without anybody who came. Whoever presses answers for the new one.
 */
export async function repeatEvent(
  { db, now }: Context,
  { event }: { event: EditableEvent },
): Promise<{ ok: true; id: string } | { ok: false; reason: 'not-now' }> {
  const { id, teamId, by, campaignState } = event
  if (campaignState === 'archived') return { ok: false, reason: 'not-now' }
  return db.$transaction(async (tx) => {
    const { translations, ...settings } = await tx.event.findUniqueOrThrow({ where: { id }, select: repeated })
    const { startsLocal, endsLocal, timeZone, originalLocale } = settings
    if (startsLocal === null) return { ok: false, reason: 'not-now' }
    const next = nextRound(startsLocal, now)
    // It lasts as long as before, whatever the days are called.
    const longer = endsLocal === null ? null : Date.parse(`${endsLocal}Z`) - Date.parse(`${startsLocal}Z`)
    const ends = longer === null ? '' : new Date(Date.parse(`${next}Z`) + longer).toISOString().slice(0, 16)
    const moments = momentsOf({ startsLocal: next, endsLocal: ends }, timeZone)
    const title = translations.find(({ locale }) => locale === originalLocale)?.title ?? ''
    const slug = await chooseSlug(tx, { title, noun: 'event', table: tx.event, reserved: reservedSlugs })
    const copy = await tx.event.create({
      data: {
        ...settings,
        slug,
        startsLocal: next,
        endsLocal: ends || null,
        ...moments,
        remindAt: moments.startsAt && reminderOf({ startsAt: moments.startsAt, timeZone }),
        contactId: by,
        createdAt: now,
        translations: { create: translations },
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'event.create', object: `event:${copy.id}`, at: now })
    return { ok: true, id: copy.id }
  })
}

/** What the next one has of the one before. */
const repeated = {
  campaignId: true,
  kind: true,
  originalLocale: true,
  startsLocal: true,
  endsLocal: true,
  chosenZone: true,
  timeZone: true,
  place: true,
  address: true,
  city: true,
  country: true,
  latitude: true,
  longitude: true,
  doorByRule: true,
  addresseeId: true,
  modelLetterId: true,
  anniversary: true,
  takesSignUps: true,
  translations: {
    select: { locale: true, title: true, summary: true, text: true, slogans: true, bring: true },
  },
} as const
