import { randomUUID } from 'node:crypto'
import { listPermitted } from '@/features/access/list-permitted'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import { queueLoneMail } from '@/features/outbox/queue-lone-mail'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { checkRecipient } from './check-recipient'
import { aloneWait, mostOpen } from './rules'
import { type ExportChoice, type ExportKind, exportKinds } from './schema'

/** What an export is about: a petition with its campaign, or a campaign. */
export type ExportPlace = Permitted<
  'export',
  { id: string; teamId: string } | { id: string; teamId: string; campaignId: string }
>

export interface NewExport<Kind extends ExportKind = ExportKind> {
  place: ExportPlace
  kind: Kind
  choice: ExportChoice<Kind>
  reason: string
  /** The public key that the asker's browser made, or one of their own. */
  recipient: string
  locale: string
  /** Who has given it beforehand to whoever asks: their word is the approval, as long as they may approve. */
  given?: string | undefined
}

export type RequestExport = { ok: true; id: string } | { ok: false; reason: 'recipient' | 'too-many' | 'not-found' }

/**
 * Asks for a file of data. Nothing is made before a second organiser of the team has approved it; where nobody else may,
 * a link is mailed to the asker that approves a day later. What another has given beforehand is made at once. Refuses a key
 * that cannot be encrypted to, a kind that is not of this place, and more than {@link mostOpen} open requests of a team.
 */
export async function requestExport<Kind extends ExportKind>(
  context: WebContext,
  { place, kind, choice, reason, recipient, locale, given }: NewExport<Kind>,
): Promise<RequestExport> {
  const { db, now } = context
  const { teamId, by } = place
  const petition = 'campaignId' in place ? place : undefined
  if ((exportKinds[kind].about === 'campaign') === (petition !== undefined)) return { ok: false, reason: 'not-found' }
  if (!(await checkRecipient(recipient))) return { ok: false, reason: 'recipient' }
  const id = randomUUID()
  const outcome = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM teams WHERE id = ${teamId}::uuid FOR NO KEY UPDATE`
    const open = await tx.export.count({ where: { teamId, state: { in: ['asked', 'approved', 'making', 'made'] } } })
    if (open >= mostOpen) return { ok: false, reason: 'too-many' } as const
    const others = (await listPermitted(tx, teamId, 'export')).filter((one) => one !== by)
    const approval =
      given !== undefined && others.includes(given)
        ? ({ state: 'approved', approvedBy: given, approvedAt: now } as const)
        : {}
    const alone = others.length === 0
    const campaignId = petition?.campaignId ?? place.id
    const asked = { kind, choice, reason, recipient, locale, alone, askedBy: by, askedAt: now, ...approval }
    await tx.export.create({
      data: { id, teamId, campaignId, petitionId: petition?.id ?? null, ...asked },
      select: { id: true },
    })
    if (alone) {
      const link = { kind: 'export_approval', opens: 'approve_export', wait: aloneWait } as const
      await queueLoneMail(context, tx, { ...link, aboutId: id, by, locale })
    }
    await recordAction(tx, { by, teamId, action: 'export.ask', object: `export:${id}`, at: now })
    return { ok: true, id } as const
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}
