import type { Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPages } from '@/features/pages'

/**
 * Takes somebody from the head of a petition in the caller's transaction: their address, role, organisation, picture and
 * mails that wait are deleted at once, and they go from the page. Of who said no the name stays on the desk; a hash of the
 * address stays, so that nobody asks again. What is restored from a backup deletes them again.
 */
export async function eraseFirstSignatory(
  tx: Writer,
  { id, petitionId, state, now }: { id: string; petitionId: string; state: 'declined' | 'removed'; now: Date },
): Promise<void> {
  const row = await tx.firstSignatory.findUnique({
    where: { id },
    select: { state: true, fileId: true, askedName: true },
  })
  // An invitation that was never tried to send has asked nobody.
  const unsent = await tx.outboxMail.updateMany({
    where: { aboutId: id, state: 'due', attempts: 0 },
    data: { state: 'cancelled', sealed: null },
  })
  const { count } = row?.state === 'invited' ? unsent : { count: 0 }
  await tx.firstSignatory.update({
    where: { id },
    data: {
      askedTimes: { decrement: count },
      mailsBefore: { decrement: count },
      state,
      answeredOn: dayOf(now),
      role: '',
      organisation: '',
      sealed: null,
      keyId: null,
      fileId: null,
      // A name that nobody has looked at does not stay beside a no.
      ...(state === 'removed' ? { name: '', askedName: '' } : { name: row?.askedName ?? '' }),
    },
    select: { id: true },
  })
  if (row?.fileId) await tx.storedFile.deleteMany({ where: { id: row.fileId } })
  await tx.outboxMail.updateMany({
    where: { aboutId: id, state: { in: ['due', 'leased'] } },
    data: { state: 'cancelled', sealed: null },
  })
  const act = state === 'removed' ? ('hidden' as const) : ('withdrawn' as const)
  const journal = { signatureId: id, act, display: 'none' as const, erasedOn: dayOf(now) }
  await tx.erasure.createMany({ data: [journal], skipDuplicates: true })
  await forgetPages(tx, [`petition:${petitionId}`])
}
