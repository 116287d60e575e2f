import { listPermitted } from '@/features/access/list-permitted'
import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { momentOf } from '@/features/places/zoned-time'
import { chooseSlug } from '@/features/texts/choose-slug'
import { dropProposals } from '@/features/texts/drop-proposals'
import { begunTexts, originalTitle, stoppingGaps } from '@/features/texts/gaps'
import type { SaveOutcome } from '@/features/texts/save-outcome'
import type { Prisma } from '@/generated/prisma/client'
import { type FoundPlace, findDoor, findPlace } from './find-place'
import { forgetEvent } from './forget-event'
import type { EditableEvent } from './load-event'
import { lockEvent } from './lock-event'
import { readEvent } from './read-event'
import { reminderOf } from './reminder-of'
import { endOfEvent, findEventGaps, isPublicEvent, reservedSlugs } from './rules'
import type { EventForm } from './schema'

export type SaveEventOutcome = SaveOutcome<EventForm> | { ok: false; reason: 'not-found' }

/**
 * Saves everything the editor of an event holds, with what follows from it: the moment from the clock of the place, and the
 * office it goes to from the town. What is public already must stay whole. What it is, a picket or a meeting, stays.
 */
export async function saveEvent(
  context: Context,
  { event, form }: { event: EditableEvent; form: EventForm },
): Promise<SaveEventOutcome> {
  const { id, teamId, by, kind, campaignId } = event
  const { now } = context
  const { addressedState } = await context.db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { addressedState: true },
  })
  const place = await findPlace(context, form)
  const door = form.doorByRule ? await findDoor(context, { ...form, state: addressedState }) : form.addresseeId
  return context.db.$transaction(async (tx) => {
    const { state, revision } = await lockEvent(tx, id)
    if (revision !== form.revision) return { ok: false, reason: 'changed', current: await readEvent({ db: tx }, event) }
    const gaps = stoppingGaps(findEventGaps({ ...form, kind }), form.originalLocale)
    if (isPublicEvent(state) && gaps.length > 0) return { ok: false, reason: 'incomplete', gaps }
    const named = { ...form, addresseeId: door, contactId: await contactIn(tx, teamId, form.contactId) }
    if (!(await areOfCampaign(tx, event, named))) return { ok: false, reason: 'not-found' }
    const before = await tx.event.findUniqueOrThrow({ where: { id }, select: told })
    const after = await writeEvent(tx, id, named, { place, now })
    if (state === 'planned' || state === 'confirmed') await noteChange(tx, id, { before, after, now })
    if (state === 'draft') await renameDraft(tx, id, originalTitle(form))
    await dropProposals(tx, `event:${id}`, form.translations)
    await recordAction(tx, { by, teamId, action: 'event.save', object: `event:${id}`, at: now })
    if (isPublicEvent(state)) await forgetEvent(tx, { id, campaignId, parents: [before.parentId, form.parentId] })
    return { ok: true, current: await readEvent({ db: tx }, event) }
  })
}

/** Who is on the team; whoever has left it gets nothing any more. */
async function contactIn(tx: Writer, teamId: string, contactId: string | null): Promise<string | null> {
  return (await listPermitted(tx, teamId, 'edit')).find((id) => id === contactId) ?? null
}

/** True where the day of action and the letter are of the same campaign, and the office is one that there is. */
async function areOfCampaign(tx: Writer, { id, campaignId, kind }: EditableEvent, form: EventForm): Promise<boolean> {
  const { parentId, modelLetterId, addresseeId } = form
  const isDay = kind === 'day_of_action'
  const found = await Promise.all([
    parentId === null ||
      (!isDay && tx.event.count({ where: { id: parentId, campaignId, kind: 'day_of_action', NOT: { id } } })),
    modelLetterId === null || tx.modelLetter.count({ where: { id: modelLetterId, campaignId } }),
    addresseeId === null || tx.addressee.count({ where: { id: addresseeId } }),
  ])
  return found.every((one) => one === true || one === 1)
}

/** When an event begins and ends, from what the clock says at its place. */
export function momentsOf(form: Pick<EventForm, 'startsLocal' | 'endsLocal'>, timeZone: string) {
  const at = (local: string) => (local === '' ? null : momentOf(local, timeZone))
  return { startsAt: at(form.startsLocal), endsAt: at(form.endsLocal) }
}

async function writeEvent(tx: Writer, id: string, form: EventForm, { place, now }: { place: FoundPlace; now: Date }) {
  const { revision: _, kind: __, translations: ___, startsLocal, endsLocal, ...rest } = form
  const timeZone = form.chosenZone || place.timeZone
  const moments = momentsOf(form, timeZone)
  const { startsAt } = moments
  const after = await tx.event.update({
    where: { id },
    data: {
      ...rest,
      ...place,
      timeZone,
      startsLocal: startsLocal || null,
      endsLocal: endsLocal || null,
      ...moments,
      remindAt: startsAt && reminderOf({ startsAt, timeZone }),
      revision: { increment: 1 },
      updatedAt: now,
    },
    select: told,
  })
  await tx.eventTranslation.deleteMany({ where: { eventId: id } })
  await tx.eventTranslation.createMany({ data: begunTexts(form).map((text) => ({ eventId: id, ...text })) })
  return after
}

/** What whoever comes is told of when it changes; and the day of action. */
const told = {
  parentId: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  place: true,
  address: true,
  city: true,
  country: true,
} as const

type Told = Prisma.EventGetPayload<{ select: typeof told }>

/** Whoever comes is told when time or place has changed, unless it is over; and is reminded of another time anew. */
async function noteChange(tx: Writer, id: string, { before, after, now }: { before: Told; after: Told; now: Date }) {
  const said = ({ parentId: _, ...one }: Told) => JSON.stringify(one)
  const isOver = ({ startsAt, endsAt }: Told) => startsAt !== null && endOfEvent({ startsAt, endsAt }) <= now
  if (said(before) === said(after) || (isOver(before) && isOver(after))) return
  const isMoved = before.startsAt?.getTime() !== after.startsAt?.getTime()
  await tx.event.update({
    where: { id },
    data: { notice: { increment: 1 }, noticedAt: now, ...(isMoved && { remindedAt: null }) },
    select: { id: true },
  })
}

/** Until an event is public nobody has its address, so it follows the title. */
async function renameDraft(tx: Writer, id: string, title: string): Promise<void> {
  const slug = await chooseSlug(tx, { title, noun: 'event', table: tx.event, but: id, reserved: reservedSlugs })
  await tx.event.update({ where: { id }, data: { slug }, select: { id: true } })
}
