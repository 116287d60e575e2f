import type { Writer } from '@/features/context'
import { forgetDocuments } from '@/features/deliveries/write-outcome'

/** Makes the pages anew that show a reply, or would show it. */
export async function forgetReply(tx: Writer, id: string): Promise<void> {
  const { letter } = await tx.reply.findUniqueOrThrow({
    where: { id },
    select: {
      letter: { select: { id: true, addresseeId: true, modelLetter: { select: { id: true, campaignId: true } } } },
    },
  })
  if (letter) await forgetDocuments(tx, letter)
}
