import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Children, type ComponentProps, isValidElement, type ReactNode } from 'react'
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
  ],
  attributes: { a: ['href', 'title'], ol: ['start'] },
  protocols: { href: ['https', 'http', 'mailto'] },
}
const base = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).freeze()
const plain = base().use(rehypeSanitize, allowed).freeze()
const pictured = base()
  .use(rehypeSanitize, {
    ...allowed,
    tagNames: [...allowed.tagNames, 'img'],
    attributes: { ...allowed.attributes, img: ['src', 'alt', 'title'] },
    protocols: { ...allowed.protocols, src: ['picture'] },
  })
  .freeze()

/** Draws one of our own pictures, by what stands in a text: `![alt](picture:<id> "caption")`. */
export type DrawPicture = (id: string, alt: string, caption: string) => ReactNode

/** Markdown as people write it, rendered safely: an allow-list of elements, no raw HTML, nothing remote. */
export function Markdown({
  text,
  lang,
  dir,
  picture,
}: {
  text: string
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
  /** Without it no picture is shown. */
  picture?: DrawPicture | undefined
}) {
  const processor = picture ? pictured : plain
  const tree = processor.runSync(processor.parse(text))
  return (
    <div className="prose max-w-text" lang={lang} dir={dir}>
      {toJsxRuntime(tree, { Fragment, jsx, jsxs, ...(picture && { components: drawing(picture) }) })}
    </div>
  )
}

/** What draws pictures in a text. A figure is no part of a paragraph: what has one in it is a block instead. */
function drawing(picture: DrawPicture) {
  const img = ({ src = '', alt = '', title = '' }: ComponentProps<'img'>) =>
    picture(String(src).replace(/^picture:/, ''), alt, title)
  const p = ({ children }: ComponentProps<'p'>) =>
    Children.toArray(children).some((child) => isValidElement(child) && child.type === img) ? (
      <div>{children}</div>
    ) : (
      <p>{children}</p>
    )
  return { img, p }
}
