import { ownName } from '../rules'

/**
 * The languages a page can be read in, each under its own name and never hidden. `links` are whole addresses by
 * language (BCP 47).
 */
export function LanguageLinks({
  label,
  current,
  links,
}: {
  label: string
  current: string
  links: Record<string, string>
}) {
  if (Object.keys(links).length < 2) return null
  return (
    <nav aria-label={label} className="text-sm">
      <ul className="inline-flex flex-wrap gap-x-4">
        {Object.entries(links).map(([locale, href]) => (
          <li key={locale}>
            <a
              href={href}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? 'true' : undefined}
              className="inline-flex min-h-11 items-center text-ink aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {ownName(locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
