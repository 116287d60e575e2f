import type { CommentName, CommentRefusal } from '@/generated/prisma/enums'

/** Comments on a page of the wall, and those on the page of the petition. */
export const wallPage = 20
export const wallStart = 3
/** Graphemes of a comment on the page of the petition. */
export const startLength = 240

/** With how much of the name a comment may be shown, the least first. */
export const commentNames: readonly CommentName[] = ['unnamed', 'initials', 'full']

/** True where one of them shows no more of the name than the other; nobody has less than none. */
export function isNoMore(named: CommentName, than: CommentName | undefined): boolean {
  return than !== undefined && commentNames.indexOf(named) <= commentNames.indexOf(than)
}

/** Why a comment is not shown, in the order in which it is offered. */
export const refusals: readonly CommentRefusal[] = ['personal_data', 'danger', 'insult', 'advertising', 'off_topic']

/** The beginning of a text, cut where it is longer than so many graphemes. */
export function beginningOf(text: string, most: number): string {
  // No grapheme of ours has more code units than this; the rest is not looked at.
  const graphemes = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text.slice(0, most * 40))]
  if (graphemes.length <= most && text.length <= most * 40) return text
  const cut = graphemes
    .slice(0, most)
    .map(({ segment }) => segment)
    .join('')
  return `${cut.trimEnd()}…`
}

/** What a moderator decides. */
export type Moderation = { act: 'show' | 'hide' } | { act: 'refuse'; reason: CommentRefusal }

/** The pages of comments. */
export const commentPath = {
  wall: (locale: string, slug: string) => `/${locale}/petitions/${slug}/comments`,
  desk: (locale: string) => `/${locale}/desk/comments`,
}
