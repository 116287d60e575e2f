import type { Writer } from '@/features/context'
import type { Prisma } from '@/generated/prisma/client'

/** Keeps a translator's text until an organiser takes it over; a later one for the same language replaces it. */
export async function storeProposal(
  tx: Writer,
  proposal: { object: string; locale: string; by: string; content: Prisma.InputJsonObject; at: Date },
): Promise<void> {
  const { object, locale, by, content, at } = proposal
  await tx.translationProposal.upsert({
    where: { object_locale: { object, locale } },
    create: { object, locale, organiserId: by, content, createdAt: at },
    update: { organiserId: by, content, createdAt: at },
    select: { object: true },
  })
}
