export interface LanguageLink {
  /** BCP 47 tag. */
  locale: string
  /** The language's name in itself. */
  name: string
  href: string
}

/** The languages a page can be read in, each under its own name and never hidden. Nothing when there is only one. */
export function LanguageLinks({ label, current, links }: { label: string; current: string; links: LanguageLink[] }) {
  if (links.length < 2) return null
  return (
    <nav aria-label={label} className="no-print text-sm">
      <ul className="inline-flex flex-wrap gap-x-4">
        {links.map(({ locale, name, href }) => (
          <li key={locale}>
            <a
              href={href}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? 'true' : undefined}
              className="inline-flex min-h-11 items-center text-ink aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
