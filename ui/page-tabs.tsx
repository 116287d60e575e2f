import type { ComponentType, ReactNode } from 'react'

interface Props {
  label: string
  tabs: readonly { href: string; name: ReactNode; current: boolean }[]
  /** The link of the framework, so that the page need not be loaded whole. */
  link: ComponentType<{ href: string; className: string; 'aria-current'?: 'page' | undefined; children: ReactNode }>
}

/** The pages of one thing, side by side. */
export function PageTabs({ label, tabs, link: Link }: Props) {
  return (
    <nav aria-label={label} className="mt-5 border-b-2 border-line">
      <ul className="-mb-0.5 flex flex-wrap gap-x-1">
        {tabs.map(({ href, name, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-3 border-transparent px-3 text-ink no-underline hover:bg-soft hover:no-underline aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
