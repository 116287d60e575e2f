import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isPlainEnough } from '@/features/texts/is-plain-enough'
import { convertHtml, splitCredit } from './convert-html'
import { type ContentFault, type ContentPicture, contentFault, pictureMark } from './rules'

const processor = unified().use(remarkParse).use(remarkGfm)
type Root = ReturnType<typeof processor.parse>
type Node = Root | Root['children'][number]

interface Edit {
  from: number
  to: number
  put: string
}

/** Characters that are read of a text: one that is kept has 40,000, and what is taken out of it may be as much. */
const longestMarkdown = 80_000
const mostLines = 6_000
/** Things that are named of one text. */
const mostNamed = 200

/** What a generator of sites fills in, and what it hangs on an element. */
const filledIn = /\{%[^%\n]{0,500}%\}|\{\{[^}\n]{0,500}\}\}|^\{:[^}\n]{0,200}\}[ ]*$/gm
const opening = /^<([a-z][a-z0-9]*)\b/i
const running =
  /^(script|style|iframe|frame|object|embed|applet|form|input|button|select|textarea|svg|audio|video|canvas)$/i

export interface CleanedMarkdown {
  text: string
  faults: ContentFault[]
}

/**
 * Takes from the Markdown of another site what is none: HTML becomes Markdown or is left out and named, and so is what
 * its generator would have filled in. Everything else stays as it was written, letter by letter. Pictures are added to
 * `pictures`. Undefined for a text that makes more work than its length.
 */
export function cleanMarkdown(
  source: string,
  pictures: ContentPicture[],
  { place, line }: { place: string; line: number },
): CleanedMarkdown | undefined {
  if (source.length > longestMarkdown || source.split(/[\r\n]/).length > mostLines || !isPlainEnough(source))
    return undefined
  const root = processor.parse(source)
  const [edits, code, faults]: [Edit[], Edit[], ContentFault[]] = [[], [], []]
  const addresses = new Map<string, { url: string; title: string }>()
  const nodes = listNodes(root)
  for (const node of nodes) {
    if (node.type === 'definition') addresses.set(node.identifier, { url: node.url, title: node.title ?? '' })
  }
  for (const node of nodes) {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? 0
    const at = line - 1 + (node.position?.start.line ?? 1)
    if (node.type === 'code' || node.type === 'inlineCode') code.push({ from, to, put: '' })
    if (node.type === 'heading' && (node.depth === 1 || node.depth > 3)) {
      const first = node.children[0]?.position?.start.offset ?? from
      const last = node.children.at(-1)?.position?.end.offset ?? first
      edits.push({ from, to: first, put: node.depth === 1 ? '## ' : '### ' }, { from: last, to, put: '' })
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      const named = node.type === 'image' ? { url: node.url, title: node.title ?? '' } : addresses.get(node.identifier)
      if (!named) continue
      pictures.push({
        source: named.url.slice(0, 2_000),
        alt: (node.alt ?? '').slice(0, 1_000),
        credit: splitCredit(named.title).credit || named.title.slice(0, 200),
      })
      const alt = (node.alt ?? '')
        .slice(0, 1_000)
        .replace(/[[\]\\]/g, '\\$&')
        .replace(/\n/g, ' ')
      edits.push({ from, to, put: `![${alt}](${pictureMark}${pictures.length - 1})` })
    }
    if (node.type === 'html') {
      const tag = opening.exec(node.value)?.[1] ?? ''
      const isInline = node.position?.start.line === node.position?.end.line && !/<\//.test(node.value.slice(1))
      // One mark in a line holds nothing; what it stands around is read as Markdown.
      const isMark = /^<[^<>]*>\s*$/.test(node.value) && !running.test(tag) && tag.toLowerCase() !== 'img'
      if (tag.toLowerCase() === 'br') edits.push({ from, to, put: '\\\n' })
      else if (isMark) edits.push({ from, to, put: '' })
      else if (isInline && running.test(tag)) {
        faults.push(contentFault('element-left-out', place, node.value, at))
        edits.push({ from, to, put: '' })
      } else {
        const converted = convertHtml(node.value, pictures, place)
        if (!converted) return undefined
        faults.push(...converted.faults.map((fault) => ({ ...fault, line: at })))
        edits.push({ from, to, put: converted.texts.map(({ text }) => text).join('\n\n') })
      }
    }
  }
  let [at, counted] = [line, 0]
  for (const found of source.matchAll(filledIn)) {
    const from = found.index
    at += source.slice(counted, from).split('\n').length - 1
    counted = from
    while (code[0] && code[0].to <= from) code.shift()
    if (code[0] && code[0].from <= from) continue
    if (faults.length < mostNamed) faults.push(contentFault('include-left-out', place, found[0], at))
    edits.push({ from, to: from + found[0].length, put: '' })
  }
  return { text: applyEdits(source, edits), faults }
}

function listNodes(root: Root): Node[] {
  const nodes: Node[] = []
  const visit = (node: Node) => {
    nodes.push(node)
    if ('children' in node) for (const child of node.children) visit(child as Node)
  }
  visit(root)
  return nodes
}

/** Of two edits of one place, the outer one counts. */
function applyEdits(source: string, edits: readonly Edit[]): string {
  let [at, text] = [0, '']
  for (const { from, to, put } of [...edits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue
    text += source.slice(at, from) + put
    at = to
  }
  return (text + source.slice(at)).replace(/\n{3,}/g, '\n\n').trim()
}

/** Puts in the place of each brought picture what `show` says of its number. */
export function placePictures(text: string, show: (number: number, alt: string) => string): string {
  return text.replace(/!\[((?:\\.|[^\]\\]){0,2000})\]\(brought:(\d{1,6})\)/g, (_, alt: string, number: string) =>
    show(Number(number), alt),
  )
}
