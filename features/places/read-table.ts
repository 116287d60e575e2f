/** Reads a table of names: entries `XX text`, divided by `|` or line ends, by their code. Refuses a code named twice. */
export function readTable(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const entry of text.split(/[|\n]/)) {
    const [, code, name] = /^\s*([A-Z]{2}) (.+?)\s*$/.exec(entry) ?? []
    if (code === undefined || name === undefined) continue
    if (table.has(code)) throw new Error(`${code} stands twice in a table of names`)
    table.set(code, name)
  }
  return table
}
