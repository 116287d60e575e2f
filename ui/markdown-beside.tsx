import { useId } from 'react'
import { type DrawPicture, drawTree, type Element, type MarkdownProps, type Root, readMarkdown } from './markdown'

type Text = MarkdownProps & { lang: string; dir: 'ltr' | 'rtl' }

interface Props {
  texts: readonly [Text, Text]
  /** Puts the blocks of one beside those of the other; `markOf` names what begins a section. */
  pair: (
    one: Element[],
    other: Element[],
    markOf: (block: Element) => string,
  ) => [Element | undefined, Element | undefined][]
}

/** The same text in two languages, paragraph by paragraph: in two columns, and one below the other on a phone. */
export function MarkdownBeside({ texts: [one, other], pair }: Props) {
  const id = useId()
  const first = readBlocks(one, `${id}a`)
  const second = readBlocks(other, `${id}b`)
  const rows = pair(first, second, markOf)
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

/** What a section begins with: a heading, or the notes at the end. */
function markOf({ tagName }: Element): string {
  if (tagName === 'section') return 'notes'
  return tagName === 'h2' || tagName === 'h3' ? tagName : ''
}
