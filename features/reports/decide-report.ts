import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { type DrawnPicture, drawSizes } from '@/features/pictures/draw-sizes'
import { dropPicture } from '@/features/pictures/drop-picture'
import { storePicture } from '@/features/pictures/store-picture'
import { forgetReport } from './forget-report'
import type { ModeratedReport } from './load-report'
import { type LockedReport, lockReport } from './lock-report'
import { findReportGap, stateAfterStep } from './rules'
import type { ReportDecision } from './schema'

export type DecideReport =
  | { ok: true }
  | { ok: false; reason: 'changed' | 'empty' | 'undescribed' | 'undrawn' | 'too-many-pictures' }

interface Decide {
  report: ModeratedReport
  decision: ReportDecision
}

/**
 * Takes a report a step further: looked at, published, taken back, refused, put back. Whoever decides says which words they
 * read: of what somebody has changed meanwhile, nothing is decided. What is published is drawn anew in its sizes; what is
 * taken back is gone from the pages with its pictures.
 */
export async function decideReport(context: Context, { report, decision }: Decide): Promise<DecideReport> {
  const { db, now } = context
  const drawn = decision.act === 'publish' ? await drawShown(context, report.id) : new Map<string, DrawnPicture>()
  if (!drawn) return { ok: false, reason: 'undrawn' }
  const outcome = await db
    .$transaction(async (tx): Promise<DecideReport> => {
      const locked = await lockReport(tx, report.id)
      const to = locked && stateAfterStep(decision.act, locked.state)
      if (!locked || !to || locked.version !== decision.version) return { ok: false, reason: 'changed' }
      const gap = decision.act === 'publish' ? findReportGap(locked) : undefined
      if (gap) return { ok: false, reason: gap }
      if (decision.act === 'publish') await showPictures(tx, { now, report, locked, drawn })
      if (decision.act === 'take-back') await hidePictures(tx, locked)
      await tx.report.update({
        where: { id: locked.id },
        data: {
          state: to,
          refusal: decision.act === 'refuse' ? (decision.reason ?? null) : null,
          version: { increment: 1 },
          decidedAt: now,
        },
        select: { id: true },
      })
      await writeJournal(tx, { id: locked.id, act: decision.act, now })
      const { by, teamId } = report
      await recordAction(tx, { by, teamId, action: `report.${decision.act}`, object: `report:${locked.id}`, at: now })
      if (to === 'published' || locked.state === 'published') await forgetReport(tx, locked)
      return { ok: true }
    })
    .catch((error: unknown): DecideReport => {
      if (error instanceof TooManyPictures) return { ok: false, reason: 'too-many-pictures' }
      throw error
    })
  return outcome
}

/** The team keeps as many pictures as it may: nothing is published then. */
class TooManyPictures extends Error {}

/** Draws what is to be shown, before anything is locked; undefined when something of it cannot be drawn. */
async function drawShown({ db }: Context, reportId: string): Promise<Map<string, DrawnPicture> | undefined> {
  const files = await db.reportFile.findMany({
    where: { reportId, shown: true, pictureId: null },
    select: { id: true, file: { select: { bytes: true } } },
  })
  const drawn = new Map<string, DrawnPicture>()
  for (const { id, file } of files) {
    const drawing = await drawSizes(file.bytes)
    if (!drawing.ok) return undefined
    drawn.set(id, drawing.picture)
  }
  return drawn
}

interface Shown {
  now: Date
  report: ModeratedReport
  locked: LockedReport
  drawn: ReadonlyMap<string, DrawnPicture>
}

async function showPictures(tx: Writer, { now, report: { teamId, by }, locked, drawn }: Shown): Promise<void> {
  for (const { id, alt } of locked.files.filter(({ shown }) => shown)) {
    const picture = drawn.get(id)
    if (!picture) continue
    const pictureId = await storePicture({ db: tx, now }, { teamId, by, picture })
    if (pictureId === undefined) throw new TooManyPictures()
    await tx.picture.update({ where: { id: pictureId }, data: { credit: locked.credit }, select: { id: true } })
    await tx.pictureText.create({ data: { pictureId, locale: locked.locale, alt }, select: { locale: true } })
    await tx.reportFile.update({ where: { id }, data: { pictureId }, select: { id: true } })
  }
}

async function hidePictures(tx: Writer, { files }: LockedReport): Promise<void> {
  for (const { pictureId } of files) if (pictureId !== null) await dropPicture(tx, pictureId)
}

/** A backup that is put back shows nothing that was taken back since. */
async function writeJournal(
  tx: Writer,
  { id: signatureId, act, now }: { id: string; act: ReportDecision['act']; now: Date },
): Promise<void> {
  if (act !== 'take-back' && act !== 'publish') return
  const kept = { display: act === 'publish' ? ('full' as const) : ('none' as const), erasedOn: dayOf(now) }
  await tx.erasure.upsert({
    where: { signatureId_act: { signatureId, act: 'hidden' } },
    create: { signatureId, act: 'hidden', ...kept },
    update: kept,
    select: { id: true },
  })
}
