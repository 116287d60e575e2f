/** A paragraph (line breaks kept) or a numbered list, as a letter shows them one under the other. */
export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] }

const numbered = /^\s*\d{1,2}[.)]\s+(.*)$/

/**
 * Reads the body of a letter from what a person typed: empty lines divide paragraphs, and lines that begin with
 * "1." or "1)" make a numbered list, whose items may run over several lines. Nothing else has a meaning.
 */
export function parseBody(text: string): Block[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .flatMap(parseParagraph)
    .reduce<Block[]>(joinLists, [])
}

/** The body as text that {@link parseBody} reads back unchanged. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph' ? block.text : block.items.map((item, index) => `${index + 1}. ${item}`).join('\n'),
    )
    .join('\n\n')
}

function parseParagraph(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue
    const item = numbered.exec(line)?.[1]
    const last = blocks.at(-1)
    if (item !== undefined && last?.kind === 'list') last.items.push(item)
    else if (item !== undefined) blocks.push({ kind: 'list', items: [item] })
    else if (last?.kind === 'list') last.items.push(`${last.items.pop()} ${line}`)
    else if (last) last.text += `\n${line}`
    else blocks.push({ kind: 'paragraph', text: line })
  }
  return blocks
}

/** Items with empty lines between them are still one list. */
function joinLists(blocks: Block[], block: Block): Block[] {
  const last = blocks.at(-1)
  if (last?.kind === 'list' && block.kind === 'list') last.items.push(...block.items)
  else blocks.push(block)
  return blocks
}
