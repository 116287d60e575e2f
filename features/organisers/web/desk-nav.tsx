'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { interfaceLocales, ownName } from '@/features/places/languages'
import { inLanguage } from '@/ui/in-language'
import { LanguageLinks } from '@/ui/language-links'
import { Logo } from '@/ui/logo'
import type { DeskSection } from './desk-sections'

export interface NavCampaign {
  id: string
  title: string
  /** What belongs to it; `kind` is the word for what each is. */
  parts: { href: string; title: string; kind: string }[]
}

interface Props {
  campaigns: NavCampaign[]
  sections: { section: DeskSection; title: string }[]
  /** What waits in a section for somebody to look at it. */
  waiting: Partial<Record<DeskSection, number>>
  name: string
  /** The form that signs out. */
  children: ReactNode
}

/** The navigation of the desk: a column on a wide screen, behind a button on a phone. */
export function DeskNav({ campaigns, sections, waiting, name, children }: Props) {
  const locale = useLocale()
  const t = useTranslations('frame.desk')
  const path = usePathname()
  const query = useSearchParams()
  // Open on the page where it was opened: arriving somewhere else closes it.
  const [openOn, setOpenOn] = useState('')
  const open = openOn === path
  const base = `/${locale}/desk`
  return (
    <header className="border-b border-line bg-soft lg:sticky lg:top-0 lg:flex lg:h-screen lg:flex-col lg:overflow-y-auto lg:border-e lg:border-b-0">
      <div className="flex items-center justify-between gap-4 px-4 py-2 sm:px-6 lg:py-5">
        <Link href={base} className="inline-flex min-h-11 items-center no-underline">
          <Logo />
        </Link>
        <button
          type="button"
          aria-expanded={open}
          aria-controls="desk-menu"
          onClick={() => setOpenOn(open ? '' : path)}
          className="inline-flex min-h-11 cursor-pointer items-center rounded-sm border-2 border-edge bg-paper px-3 text-sm font-semibold lg:hidden"
        >
          {open ? t('close') : t('menu')}
        </button>
      </div>
      <div id="desk-menu" className={`${open ? 'flex' : 'hidden'} flex-1 flex-col px-2 pb-4 sm:px-4 lg:flex`}>
        <nav aria-label={t('navigation')} className="flex-1">
          <ul className="space-y-0.5">
            <Item href={base} exact>
              {t('home')}
            </Item>
            {campaigns.map((campaign) => (
              <Campaign key={campaign.id} campaign={campaign} base={base} />
            ))}
            <li aria-hidden="true" className="mx-2 my-3 border-t border-line" />
            {sections.map(({ section, title }) => (
              <Item key={section} href={`${base}/${section}`}>
                {title}
                <Waiting count={waiting[section]} />
              </Item>
            ))}
          </ul>
        </nav>
        <div className="mt-6 border-t border-line px-2 pt-3 text-sm">
          <p className="truncate font-semibold">{name}</p>
          {children}
          <LanguageLinks
            label={t('language')}
            current={locale}
            links={interfaceLocales.map((other) => ({
              locale: other,
              name: ownName(other),
              href: inLanguage(other, path, query),
            }))}
          />
        </div>
      </div>
    </header>
  )
}

function Waiting({ count = 0 }: { count: number | undefined }) {
  const t = useTranslations('frame.desk')
  if (count === 0) return null
  return (
    <span className="ms-2 rounded-full bg-accent px-2 text-sm font-semibold text-white tabular-nums">
      {count}
      <span className="sr-only"> {t('toCheck')}</span>
    </span>
  )
}

function Campaign({ campaign, base }: { campaign: NavCampaign; base: string }) {
  const t = useTranslations('frame.desk')
  const path = usePathname()
  const href = `${base}/campaigns/${campaign.id}`
  const here = [href, ...campaign.parts.map((part) => part.href)].some(
    (one) => path === one || path.startsWith(`${one}/`),
  )
  return (
    <li>
      <NavLink href={href}>{campaign.title || t('untitled')}</NavLink>
      {here && campaign.parts.length > 0 && (
        <ul className="ms-3 mb-2 space-y-0.5 border-s-2 border-line ps-1">
          {campaign.parts.map((part) => (
            <li key={part.href}>
              <NavLink href={part.href} small>
                <span className="block text-muted">{part.kind}</span>
                {part.title || t('untitled')}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Item({ href, exact = false, children }: { href: string; exact?: boolean; children: ReactNode }) {
  return (
    <li>
      <NavLink href={href} exact={exact}>
        {children}
      </NavLink>
    </li>
  )
}

function NavLink({
  href,
  exact = false,
  small = false,
  children,
}: {
  href: string
  exact?: boolean
  small?: boolean
  children: ReactNode
}) {
  const path = usePathname()
  const current = path === href || (!exact && path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      aria-current={path === href ? 'page' : current ? 'true' : undefined}
      className={`block rounded-sm px-2 py-2 text-ink no-underline hover:bg-line/50 hover:underline aria-[current]:bg-paper aria-[current]:font-semibold ${small ? 'text-sm leading-snug' : 'min-h-11'}`}
    >
      {children}
      <OnItsWay />
    </Link>
  )
}

/** A mark beside the link that was pressed, until its page is there. */
function OnItsWay() {
  const { pending } = useLinkStatus()
  return (
    pending && <span aria-hidden="true" className="ms-2 inline-block size-2 animate-pulse rounded-full bg-accent" />
  )
}
