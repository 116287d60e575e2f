/** The word in an address of the desk that says what the last act came to. */
export const toldName = 'told'

/**
 * The address of a page that says what an act came to. `told` is a code that the page has words for, or one of its parts
 * has (`kit.begun`, for {@link toldIn}); `facts` are what these words name. What a header cannot hold is encoded.
 */
export function tell(page: string, told: string, facts: Readonly<Record<string, string>> = {}): string {
  const [address = '', anchor] = page.split('#', 2)
  const asked = new URLSearchParams({ [toldName]: told, ...facts })
  const sent = address.toWellFormed().replace(/[^!-~]/gu, encodeURIComponent)
  return `${sent}${address.includes('?') ? '&' : '?'}${asked}${anchor === undefined ? '' : `#${anchor}`}`
}

/** What is told to one part of a page, without the name of the part; undefined for what is told to others. */
export function toldIn(part: string, told: string | undefined): string | undefined {
  return told?.startsWith(`${part}.`) ? told.slice(part.length + 1) : undefined
}
