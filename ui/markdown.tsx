import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { useTranslations } from 'next-intl'
import { Children, type ComponentProps, isValidElement, type ReactNode, useId } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

// No raw HTML, no images but our own (a remote one would tell others who reads), links to the web and to mail only.
const allowed = {
  ...defaultSchema,
  tagNames: [
    'p',
    'br',
    'h2',
    'h3',
    'strong',
    'em',
    'del',
    'ul',
    'ol',
    'li',
    'blockquote',
    'hr',
    'a',
    'code',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'sup',
    'section',
  ],
  attributes: {
    a: ['href', 'title', 'id', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
    ol: ['start'],
    section: ['dataFootnotes'],
    li: ['id'],
    h2: ['id'],
  },
  protocols: { href: ['https', 'http', 'mailto'] },
  // No HTML of theirs is read: ids are those of footnotes, which begin with one of ours.
  clobber: [],
}
const pictured = {
  ...allowed,
  tagNames: [...allowed.tagNames, 'img'],
  attributes: { ...allowed.attributes, img: ['src', 'alt', 'title'] },
  protocols: { ...allowed.protocols, src: ['picture'] },
}
type Nodes = Parameters<typeof toJsxRuntime>[0]
export type Root = Extract<Nodes, { type: 'root' }>
export type Element = Extract<Nodes, { type: 'element' }>

const reader = unified().use(remarkParse).use(remarkGfm).freeze()

/** Draws one of our own pictures, by what stands in a text: `![alt](picture:<id> "caption")`. */
export type DrawPicture = (id: string, alt: string, caption: string) => ReactNode

export interface MarkdownProps {
  text: string
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
  /** Without it no picture is shown. */
  picture?: DrawPicture | undefined
}

/** Markdown as people write it, rendered safely: an allow-list of elements, no raw HTML, nothing remote. */
export function Markdown({ text, lang, dir, picture }: MarkdownProps) {
  return (
    <div className="prose max-w-text" lang={lang} dir={dir}>
      {drawTree(readMarkdown(text, useId(), picture !== undefined), picture)}
    </div>
  )
}

/** The safe tree of a text. The ids of its footnotes begin with `prefix`, which no other text of the page has. */
export function readMarkdown(text: string, prefix: string, pictures: boolean): Root {
  const own = prefix.replace(/\W/g, '')
  const processor = reader()
    .use(remarkRehype, {
      clobberPrefix: `${own}-`,
      footnoteLabel: ' ',
      footnoteBackLabel: (index, again) => `${index + 1}${again > 1 ? `-${again}` : ''}`,
    })
    .use(rehypeSanitize, pictures ? pictured : allowed)
  const tree = processor.runSync(processor.parse(text)) as Root
  nameNotes(tree.children, `${own}-notes`)
  return tree
}

/** Gives the heading of the footnotes an id of its own, and names it at each place that leads to one. */
function nameNotes(children: Root['children'], id: string): void {
  for (const node of children) {
    if (node.type !== 'element') continue
    if (node.tagName === 'h2' && node.properties.id !== undefined) node.properties.id = id
    if (node.properties.dataFootnoteRef !== undefined) node.properties.ariaDescribedBy = [id]
    nameNotes(node.children, id)
  }
}

/** A tree, or some blocks of one, as what stands on a page. */
export function drawTree(tree: Root | Element, picture: DrawPicture | undefined) {
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components: drawing(picture) })
}

/** What draws pictures and footnotes of a text. A figure is no part of a paragraph: what has one in it is a block instead. */
function drawing(picture: DrawPicture | undefined) {
  const img = ({ src = '', alt = '', title = '' }: ComponentProps<'img'>) =>
    picture?.(String(src).replace(/^picture:/, ''), alt, title) ?? null
  const isFigure = (child: ReactNode): boolean =>
    isValidElement<{ children?: ReactNode }>(child) &&
    (child.type === img || (child.type === a && hasFigure(child.props.children)))
  const hasFigure = (children: ReactNode) => Children.toArray(children).some(isFigure)
  const a = ({ children, ...props }: ComponentProps<'a'>) => {
    if ('data-footnote-backref' in props) return <BackToText {...props}>{children}</BackToText>
    return hasFigure(children) ? <Film href={props.href}>{children}</Film> : <a {...props}>{children}</a>
  }
  const p = ({ children }: ComponentProps<'p'>) => (hasFigure(children) ? <div>{children}</div> : <p>{children}</p>)
  const h2 = ({ children, id }: ComponentProps<'h2'>) => (id ? <NotesTitle id={id} /> : <h2>{children}</h2>)
  return { img, p, a, h2 }
}

function NotesTitle({ id }: { id: string }) {
  return (
    <h2 id={id} className="mb-3">
      {useTranslations('ui.text')('notes')}
    </h2>
  )
}

function BackToText({ href, 'aria-label': number = '', children }: ComponentProps<'a'>) {
  return (
    <a href={href} aria-label={useTranslations('ui.text')('back', { number })}>
      {children}
    </a>
  )
}

/** A film elsewhere: its still, which is ours, and where the link leads. */
function Film({ href = '', children }: ComponentProps<'a'>) {
  const t = useTranslations('ui.text')
  const host = URL.canParse(href) ? new URL(href).host.replace(/^www\./, '') : ''
  return (
    <>
      {children}
      <p>
        <a href={href}>{t('film', { host })}</a>
      </p>
    </>
  )
}
