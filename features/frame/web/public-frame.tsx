import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { interfaceLocales, ownName } from '@/features/places/languages'
import { currentPath } from '@/server/documents/scope'
import { LanguageLinks } from '@/ui/language-links'
import { Logo } from '@/ui/logo'
import { Wrap } from '@/ui/page'

/** What stands around every public page: skip link, name, navigation, and the promises at the foot. */
export async function PublicFrame({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const t = await getTranslations('frame.public')
  const path = currentPath()
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:bg-paper focus:p-3"
      >
        {t('skip')}
      </a>
      <header className="no-print border-b border-line">
        <Wrap className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1 py-2">
          <a href={`/${locale}`} className="inline-flex min-h-12 items-center no-underline">
            <Logo />
          </a>
          <nav aria-label={t('navigation')} className="flex flex-wrap gap-x-6">
            <a href={`/${locale}`} className="inline-flex min-h-11 items-center text-ink">
              {t('campaigns')}
            </a>
            <a href={`/${locale}/statements`} className="inline-flex min-h-11 items-center text-ink">
              {t('statements')}
            </a>
            <a href={`/${locale}/events`} className="inline-flex min-h-11 items-center text-ink">
              {t('events')}
            </a>
            <a href={`/${locale}/embassies`} className="inline-flex min-h-11 items-center text-ink">
              {t('embassies')}
            </a>
          </nav>
        </Wrap>
      </header>
      {children}
      <footer className="no-print mt-auto border-t border-line bg-soft pt-8 pb-10 text-sm">
        <Wrap className="grid gap-6 md:grid-cols-[2fr_1fr]">
          <div className="max-w-text space-y-2">
            <p>{t('promise')}</p>
            <p className="flex flex-wrap gap-x-6 gap-y-2">
              <a href={`/${locale}/about`} className="text-ink">
                {t('about')}
              </a>
              <a href={`/${locale}/privacy`} className="text-ink">
                {t('privacy')}
              </a>
            </p>
          </div>
          <div className="md:text-end">
            <LanguageLinks
              label={t('language')}
              current={locale}
              links={interfaceLocales.map((other) => ({
                locale: other,
                name: ownName(other),
                href: `/${other}${path}`,
              }))}
            />
            <p className="mt-2 text-muted">{t('software')}</p>
          </div>
        </Wrap>
      </footer>
    </>
  )
}
