import type { PageTag } from '@/features/pages'

/** What organisations sign or stand behind. */
export interface Endorsed {
  kind: 'petition' | 'campaign'
  id: string
}

/** The column of what is endorsed, as a condition. */
export function whereEndorsed({ kind, id }: Endorsed): { petitionId: string } | { campaignId: string } {
  return kind === 'petition' ? { petitionId: id } : { campaignId: id }
}

/** What a row is about: a check of the table says that one of the two is there. */
export function endorsedOf(row: { petitionId: string | null; campaignId: string | null }): Endorsed {
  if (row.petitionId !== null) return { kind: 'petition', id: row.petitionId }
  return { kind: 'campaign', id: row.campaignId ?? '' }
}

/** The tag of the pages that show who endorses it. */
export function endorsedTag({ kind, id }: Endorsed): PageTag {
  return `${kind}:${id}`
}
