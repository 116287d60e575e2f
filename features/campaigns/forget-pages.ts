import type { Writer } from '@/features/organisers/record-action'

/** A tag that kept pages carry: the thing they show. */
export type PageTag =
  | `campaign:${string}`
  | `petition:${string}`
  | `model-letter:${string}`
  | `addressee:${string}`
  | 'directory'
  | 'home'

/**
 * Makes every copy of the web process forget the kept pages with these tags, as soon as the transaction it is called
 * in is committed, and not at all if that fails.
 */
export async function forgetPages(db: Writer, tags: readonly PageTag[]): Promise<void> {
  const all = [...new Set(tags)]
  if (all.length > 0) await db.$executeRaw`SELECT pg_notify('documents', tag) FROM unnest(${all}::text[]) AS tag`
}

/** Forgets everything that shows something of a campaign: its own page, its petitions and letters, the front page. */
export async function forgetCampaign(db: Writer, id: string): Promise<void> {
  const { petitions, modelLetters } = await db.campaign.findUniqueOrThrow({
    where: { id },
    select: { petitions: { select: { id: true } }, modelLetters: { select: { id: true } } },
  })
  await forgetPages(db, [
    'home',
    `campaign:${id}`,
    ...petitions.map((petition) => `petition:${petition.id}` as const),
    ...modelLetters.map((letter) => `model-letter:${letter.id}` as const),
  ])
}
