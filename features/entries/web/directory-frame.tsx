import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { desk } from '@/features/entries/rules'

import { PageTabs } from '@/ui/page-tabs'

interface Props {
  current: 'entries' | 'checks' | 'corrections' | 'import'
  open: { checks: number; corrections: number }
  /** Whoever only approves forms of address sees the list alone. */
  edits: boolean
  children: ReactNode
}

/** What stands around the pages of the directory on the desk: its name and its parts. */
export async function DirectoryFrame({ current, open, edits, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('entries')
  const counted = (name: string, count: number) => (
    <>
      {name}
      {count > 0 && (
        <span className="ms-2 rounded-full bg-accent px-2 text-sm font-semibold text-white tabular-nums">{count}</span>
      )}
    </>
  )
  const tabs = [
    { href: desk.directory(locale), name: t('tabs.entries'), current: current === 'entries' },
    { href: desk.checks(locale), name: counted(t('tabs.checks'), open.checks), current: current === 'checks' },
    {
      href: desk.corrections(locale),
      name: counted(t('tabs.corrections'), open.corrections),
      current: current === 'corrections',
    },
    { href: desk.import(locale), name: t('tabs.import'), current: current === 'import' },
  ]
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      {edits && <PageTabs label={t('tabs.label')} link={Link} tabs={tabs} />}
      {children}
    </>
  )
}
