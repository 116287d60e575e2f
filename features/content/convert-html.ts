import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { guessLanguage } from './guess-language'
import {
  type ContentFault,
  type ContentPicture,
  contentFault,
  deepestMarkup,
  longestSource,
  pictureMark,
} from './rules'
import { attributeOf, isElement, wordsIn, writeMarkdown } from './write-markdown'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What runs, calls out or is filled in has no place in a text. */
const leftOut = new Set(
  'script style iframe frame object embed applet form input button select textarea svg math noscript template audio video canvas'.split(
    ' ',
  ),
)
const isPicture = /\.(jpe?g|png|webp|gif)$/i

export interface Converted {
  /** The text in each of its languages; one with an empty locale where it is not divided. */
  texts: { locale: string; text: string }[]
  faults: ContentFault[]
}

/**
 * Turns HTML into Markdown: headings, paragraphs, lists, quotes, tables, links, pictures with their captions. What runs is
 * left out and named. A text in two languages in columns beside each other becomes two texts. Pictures are added to
 * `pictures`, and stand in the text with their number. What is nested too deeply gives undefined.
 */
export function convertHtml(html: string, pictures: ContentPicture[], place: string): Converted | undefined {
  if (html.length > longestSource) return undefined
  const root = parseFragment(html)
  if (isTooDeep(root.childNodes)) return undefined
  const faults: ContentFault[] = []
  const nodes = tidy(root.childNodes, faults, place)
  const texts = divide(nodes).map((one) => ({
    locale: one.locale,
    text: writeMarkdown(one.nodes, (img) => nameOf(img, pictures)),
  }))
  return { texts, faults }
}

function isTooDeep(nodes: readonly Node[]): boolean {
  const waiting = nodes.map((node) => ({ node, depth: 1 }))
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (one.depth > deepestMarkup) return true
    if (!isElement(one.node)) continue
    for (const child of one.node.childNodes) waiting.push({ node: child, depth: one.depth + 1 })
  }
  return false
}

function tidy(nodes: readonly Node[], faults: ContentFault[], place: string): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return 'value' in node ? [node] : []
    if (leftOut.has(node.tagName)) {
      const address = attributeOf(node, 'src') || attributeOf(node, 'data') || attributeOf(node, 'action')
      faults.push(contentFault('element-left-out', place, `<${node.tagName}${address ? ` ${address}` : ''}>`))
      return []
    }
    const children = tidy(node.childNodes, faults, place)
    if (node.tagName === 'figure') return divideFigure(children)
    if (node.tagName === 'a' && isPicture.test(attributeOf(node, 'href'))) {
      const [only, second] = children.filter((child) => !('value' in child) || child.value.trim() !== '')
      if (only && !second && isElement(only) && only.tagName === 'img') return [only]
    }
    node.childNodes = children
    return [node]
  })
}

/** A picture with words below it: who made it goes to the picture, the rest is a paragraph. */
function divideFigure(children: readonly Node[]): Node[] {
  const caption = children.filter((child) => isElement(child) && child.tagName === 'figcaption')
  const others = children.filter((child) => !caption.includes(child))
  const { text, credit } = splitCredit(wordsIn(caption))
  const [picture] = findPictures(others)
  if (picture && credit !== '') picture.attrs.push({ name: 'credit', value: credit })
  const below = parseFragment(text === '' ? '' : '<p><em></em></p>').childNodes
  const [em] = below.flatMap((one) => (isElement(one) ? one.childNodes : []))
  if (em && isElement(em)) em.childNodes = [{ nodeName: '#text', value: text, parentNode: em }]
  return [...others.flatMap(asParagraph), ...below]
}

function asParagraph(node: Node): Node[] {
  if (!isElement(node) || node.tagName !== 'img') return [node]
  const made = parseFragment('<p></p>').childNodes
  for (const one of made) if (isElement(one)) one.childNodes = [node]
  return made
}

function findPictures(nodes: readonly Node[]): Element[] {
  return nodes.filter(isElement).flatMap((node) => (node.tagName === 'img' ? [node] : findPictures(node.childNodes)))
}

/** Divides "The court. Photo: A. N." into what is seen and who made it. */
export function splitCredit(caption: string): { text: string; credit: string } {
  const line = caption.slice(0, 2_000).replace(/\s+/g, ' ').trim()
  const found =
    /(?:^|[\s(])(?:photo|photograph|picture|image|credit|foto|фото|снимок|сурет|©)(?: by)? ?[:©]? ?(?=\S)/iu.exec(line)
  if (!found || (!/[:©]/.test(found[0]) && !/ by /i.test(found[0]))) return { text: line, credit: '' }
  const credit = line
    .slice(found.index + found[0].length)
    .replace(/\)$/, '')
    .trim()
  return { text: line.slice(0, found.index).trim(), credit: credit.slice(0, 200) }
}

interface Division {
  locale: string
  nodes: Node[]
}

function divide(nodes: Node[]): Division[] {
  const pairs = nodes.map((node) => columnsOf(node))
  const [pair] = pairs.filter((one) => one !== undefined)
  if (!pair) return [{ locale: '', nodes }]
  const parts = new Map<string, Node[]>(pair.map(({ locale }) => [locale, []]))
  const around = guessLanguage(wordsIn(nodes.filter((_, at) => !pairs[at]))).locale
  const main = parts.has(around) ? around : (pair[0]?.locale ?? '')
  for (const [at, node] of nodes.entries()) {
    const columns = pairs[at]
    if (columns?.every(({ locale }) => parts.has(locale))) {
      for (const { locale, nodes: own } of columns) parts.get(locale)?.push(...own)
      continue
    }
    const { locale } = guessLanguage(wordsIn([node]))
    parts.get(parts.has(locale) ? locale : main)?.push(node)
  }
  return [...parts]
    .sort(([a], [b]) => Number(b === main) - Number(a === main))
    .map(([locale, own]) => ({ locale, nodes: own }))
}

/** The two columns of a block, where each speaks a language of its own. */
function columnsOf(node: Node): Division[] | undefined {
  if (!isElement(node) || !attributeOf(node, 'class').includes('wp-block-columns')) return undefined
  const columns = node.childNodes.filter(isElement)
  const [left, right, third] = columns.map(({ childNodes }) => ({
    locale: guessLanguage(wordsIn(childNodes)).locale,
    nodes: childNodes,
  }))
  if (!left || !right || third || left.locale === '' || right.locale === '' || left.locale === right.locale)
    return undefined
  return [left, right]
}

function nameOf(img: Element, pictures: ContentPicture[]): string {
  const [alt, title] = [attributeOf(img, 'alt').slice(0, 1_000), attributeOf(img, 'title').slice(0, 1_000)]
  const credit = attributeOf(img, 'credit') || splitCredit(title).credit
  pictures.push({ source: attributeOf(img, 'src').slice(0, 2_000), alt, credit: credit.slice(0, 200) })
  return `![${alt.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ')}](${pictureMark}${pictures.length - 1})`
}
