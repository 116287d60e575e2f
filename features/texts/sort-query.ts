/** The query of an address in one order, so that the same one is written in one way; empty for none. */
export function sortQuery(search: string): string {
  const query = new URLSearchParams(search)
  query.sort()
  return query.size === 0 ? '' : `?${query}`
}
