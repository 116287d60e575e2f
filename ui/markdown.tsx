import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

// No raw HTML, no images (a remote one would tell others who reads), links to the web and to mail only.
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
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSanitize, allowed)

/** Markdown as people write it, rendered safely: an allow-list of elements, no raw HTML, nothing remote. */
export function Markdown({
  text,
  lang,
  dir,
}: {
  text: string
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
}) {
  const tree = processor.runSync(processor.parse(text))
  return (
    <div className="prose max-w-text" lang={lang} dir={dir}>
      {toJsxRuntime(tree, { Fragment, jsx, jsxs })}
    </div>
  )
}
