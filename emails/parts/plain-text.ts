import type { Block, Message } from './message'

const width = 72

/** The message as plain text: paragraphs folded at 72 characters, links and codes on lines of their own. */
export function plainText(message: Message): string {
  const parts = [message.title, ...message.blocks.map(blockText), `-- \n${fold(message.footer)}`]
  return `${parts.join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return fold(block.text)
    case 'heading':
      return `* ${block.text}`
    case 'button':
      return `${block.label}:\n${block.url}`
    case 'code':
      return `${block.label}\n\n    ${block.code}\n\n${block.place}: ${block.url}`
    case 'facts':
      return block.facts.map(({ name, value }) => fold(`${name}: ${value}`)).join('\n')
    case 'quote':
      return `${block.title}\n\n${block.text
        .split('\n')
        .map((line) => fold(line, '> '))
        .join('\n')}`
  }
}

/** Breaks lines at spaces; a word longer than the line, such as a link, stays whole. */
export function fold(text: string, prefix = ''): string {
  const lines = text.split('\n').map((paragraph) => {
    const folded: string[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line !== '' && prefix.length + line.length + 1 + word.length > width) {
        folded.push(prefix + line)
        line = word
      } else {
        line = line === '' ? word : `${line} ${word}`
      }
    }
    return [...folded, prefix + line].join('\n')
  })
  return lines.join('\n')
}
