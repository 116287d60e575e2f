import type { Context } from '@/features/context'
import { createSignInToken } from '@/features/organisers/create-sign-in-token'

const hour = 60 * 60 * 1_000

/**
 * A link that signs the demo organiser in, once and within an hour: the owner of the team that has the demo campaign.
 * Null when there is none any more: who has taken the demo down gets in by mail alone.
 */
export async function createSignInLink(context: Context, siteUrl: string): Promise<string | null> {
  const owner = await context.db.membership.findFirst({
    where: { role: 'owner', organiser: { removedAt: null }, team: { campaigns: { some: { demo: true } } } },
    orderBy: { organiser: { createdAt: 'asc' } },
    select: { organiser: { select: { email: true, locale: true } } },
  })
  if (!owner) return null
  const { email, locale } = owner.organiser
  const token = await createSignInToken(context, email, hour)
  return `${siteUrl}/${locale}/desk/sign-in/${token}`
}
