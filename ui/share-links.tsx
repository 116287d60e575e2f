import { Section } from './page'

interface Props {
  /** Whole address of the page to pass on. */
  address: string
  /** Its title, sent along. */
  title: string
  words: { title: string; text: string; address: string; mail: string }
}

/** Plain links for passing a page on: nothing of anybody else's is loaded, and nobody learns of it before the click. */
export function ShareLinks(props: Props) {
  return (
    <Section id="share" title={props.words.title} className="no-print max-w-text">
      <ShareList {...props} />
    </Section>
  )
}

/** The same links without a heading. */
export function ShareList({ address, title, words }: Props) {
  const [url, text] = [encodeURIComponent(address), encodeURIComponent(title)]
  const links = [
    { name: words.mail, href: `mailto:?subject=${text}&body=${encodeURIComponent(`${title}\n\n${address}`)}` },
    { name: 'Telegram', href: `https://t.me/share/url?url=${url}&text=${text}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${encodeURIComponent(`${title} ${address}`)}` },
  ]
  return (
    <>
      <p>{words.text}</p>
      <p className="mt-3">
        <input
          readOnly
          value={address}
          aria-label={words.address}
          className="block min-h-12 w-full rounded-sm border-2 border-line bg-soft px-3 text-base"
        />
      </p>
      <ul className="mt-3 flex flex-wrap gap-x-6">
        {links.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noreferrer" className="inline-flex min-h-11 items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
