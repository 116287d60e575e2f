/** The paragraphs of a text as it was typed: what stands between empty lines. `at` is the line at which each begins. */
export function splitParagraphs(text: string): { at: number; text: string }[] {
  const paragraphs: { at: number; lines: string[] }[] = []
  let open: { at: number; lines: string[] } | undefined
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      open = undefined
      continue
    }
    if (!open) {
      open = { at, lines: [] }
      paragraphs.push(open)
    }
    open.lines.push(line.trim())
  }
  return paragraphs.map(({ at, lines }) => ({ at, text: lines.join('\n') }))
}
