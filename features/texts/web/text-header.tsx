import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageTabs } from '@/ui/page-tabs'

interface Props {
  title: string
  /** The campaign it belongs to, and where that is on the desk. */
  campaign?: { title: string; page: string }
  /** Where everybody reads it; null for a draft. */
  publicPage: string | null
  tabs: readonly { href: string; name: string; current: boolean }[]
  /** What it is, and its state. */
  children: ReactNode
}

/** Name, state and pages of a thing with texts, on the desk. */
export async function TextHeader({ title, campaign, publicPage, tabs, children }: Props) {
  const t = await getTranslations('frame.desk')
  return (
    <header>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        {campaign && (
          <>
            <Link href={campaign.page} className="text-ink">
              {campaign.title || t('untitled')}
            </Link>
            <span aria-hidden="true">/</span>{' '}
          </>
        )}
        {children}
        {publicPage && (
          <a href={publicPage} target="_blank" rel="noreferrer" className="ms-auto">
            {t('publicPage')}
          </a>
        )}
      </p>
      <h1 className="mt-2 text-2xl">{title || t('untitled')}</h1>
      <PageTabs label={t('pages')} link={Link} tabs={tabs} />
    </header>
  )
}
