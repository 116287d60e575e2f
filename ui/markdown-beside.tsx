import { useId } from 'react'
import { type DrawPicture, drawTree, type Element, type MarkdownProps, type Root, readMarkdown } from './markdown'

type Text = MarkdownProps & { lang: string; dir: 'ltr' | 'rtl' }

/**
 * The same text in two languages, paragraph by paragraph: in two columns, and one below the other on a phone. Where both have
 * the same headings, what stands under each of them stays together.
 */
export function MarkdownBeside({ texts: [one, other] }: { texts: readonly [Text, Text] }) {
  const id = useId()
  const first = readBlocks(one, `${id}a`)
  const second = readBlocks(other, `${id}b`)
  const rows = pairBlocks(first, second)
  return (
    <div className="prose-beside space-y-6 md:space-y-4">
      {rows.map(([left, right], at) => (
        <div key={String(at)} className="grid gap-x-10 gap-y-2 md:grid-cols-2">
          <Cell block={left} {...one} />
          <Cell block={right} {...other} second />
        </div>
      ))}
    </div>
  )
}

interface CellProps {
  block: Element | undefined
  lang: string
  dir: 'ltr' | 'rtl'
  picture?: DrawPicture | undefined
  second?: boolean
}

function Cell({ block, lang, dir, picture, second = false }: CellProps) {
  if (!block) return <div className="hidden md:block" />
  const below = second ? 'border-s-4 border-line ps-4 md:border-0 md:ps-0' : ''
  return (
    <div className={`prose min-w-0 ${below}`} lang={lang} dir={dir}>
      {drawTree({ type: 'root', children: [block] }, picture)}
    </div>
  )
}

function readBlocks({ text, picture }: Text, prefix: string): Element[] {
  return readMarkdown(text, prefix, picture !== undefined).children.filter(isElement)
}

const isElement = (node: Root['children'][number]): node is Element => node.type === 'element'
const isHeading = ({ tagName }: Element) => tagName === 'h2' || tagName === 'h3'
const isNotes = ({ tagName }: Element) => tagName === 'section'

/** Blocks of two texts that stand beside each other; where one has more, the other is empty. */
export function pairBlocks<Block extends Element>(
  one: Block[],
  other: Block[],
): [Block | undefined, Block | undefined][] {
  const [first, second] = [sectionsOf(one), sectionsOf(other)]
  const same =
    first.length === second.length && first.every((section, at) => section[0]?.tagName === second[at]?.[0]?.tagName)
  if (!same) return [...zip(bare(one), bare(other)), ...zip(one.filter(isNotes), other.filter(isNotes))]
  return first.flatMap((section, at) => zip(section, second[at] ?? []))
}

const bare = <Block extends Element>(blocks: Block[]) => blocks.filter((block) => !isNotes(block))

/** Each heading, and the notes at the end, begin a section. What stands before the first is one as well. */
function sectionsOf<Block extends Element>(blocks: Block[]): Block[][] {
  const sections: Block[][] = [[]]
  for (const block of blocks) {
    if (isHeading(block) || isNotes(block)) sections.push([])
    sections.at(-1)?.push(block)
  }
  return sections
}

function zip<Block>(one: readonly Block[], other: readonly Block[]): [Block | undefined, Block | undefined][] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]])
}
