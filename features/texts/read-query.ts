/** What a page is given of its address: a parameter may stand there several times. */
export type PageQuery = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** No parameter of our pages is longer. */
const longestValue = 2_000

/** What the address of a page asks: the first value of each parameter. One that is longer than any of ours is not asked. */
export async function readQuery(query: PageQuery): Promise<Partial<Record<string, string>>> {
  return Object.fromEntries(
    Object.entries(await query).flatMap(([name, given]) => {
      const value = [given].flat()[0]
      return value === undefined || value.length > longestValue ? [] : [[name, value]]
    }),
  )
}
