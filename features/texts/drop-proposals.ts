import type { Writer } from '@/features/context'
import type { Prisma } from '@/generated/prisma/client'

/**
 * Deletes the waiting translations that these texts have taken over: a proposal is answered when all its fields are
 * saved in its language. The others go on waiting.
 */
export async function dropProposals(tx: Writer, object: string, texts: readonly { locale: string }[]): Promise<void> {
  const waiting = await tx.translationProposal.findMany({ where: { object }, select: { locale: true, content: true } })
  const answered = waiting.filter(({ locale, content }) => {
    const saved: Record<string, unknown> | undefined = texts.find((text) => text.locale === locale)
    const fields = Object.entries(content as Prisma.JsonObject).filter(([, value]) => typeof value === 'string')
    return saved && fields.every(([field, value]) => saved[field] === value)
  })
  const locales = answered.map((proposal) => proposal.locale)
  if (locales.length > 0) await tx.translationProposal.deleteMany({ where: { object, locale: { in: locales } } })
}

/** Deletes one waiting translation because an organiser does not want it. */
export async function dropProposal(
  { db }: { db: Writer },
  { object, locale }: { object: string; locale: string },
): Promise<{ ok: true }> {
  await db.translationProposal.deleteMany({ where: { object, locale } })
  return { ok: true }
}
