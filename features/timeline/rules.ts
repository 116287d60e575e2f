/** Lines of a timeline on the page of its campaign, and on a page of its own. */
export const shownLines = 6
export const mostLines = 200

/** The whole timeline of a campaign. */
export function timelinePath(locale: string, campaign: string): string {
  return `/${locale}/campaigns/${campaign}/timeline`
}
