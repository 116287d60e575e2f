import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { interfaceLocales, ownName } from '@/features/places/languages'
import { LanguageLinks } from '@/ui/language-links'
import { Logo } from '@/ui/logo'
import { Wrap } from '@/ui/page'

/** What stands around the pages where people come in: the name, one sheet, the language. */
export async function DoorFrame({ path, title, children }: { path: string; title: ReactNode; children: ReactNode }) {
  const locale = await getLocale()
  const t = await getTranslations('organisers.signedOut')
  return (
    <div className="flex min-h-screen flex-col bg-soft">
      <header>
        <Wrap narrow className="py-4">
          <a href={`/${locale}`} className="inline-flex min-h-12 items-center no-underline">
            <Logo />
          </a>
        </Wrap>
      </header>
      <main id="content" className="flex-1">
        <Wrap narrow>
          <div className="mx-auto mt-4 max-w-[30rem] rounded-md border border-line bg-paper p-6 shadow-sheet sm:mt-12 sm:p-8">
            <h1 className="text-2xl">{title}</h1>
            <div className="mt-5 space-y-5">{children}</div>
          </div>
        </Wrap>
      </main>
      <footer>
        <Wrap narrow className="flex flex-wrap items-center justify-between gap-x-6 py-6 text-sm text-muted">
          <p>{t('who')}</p>
          <LanguageLinks
            label={t('language')}
            current={locale}
            links={interfaceLocales.map((other) => ({
              locale: other,
              name: ownName(other),
              href: `/${other}/desk${path}`,
            }))}
          />
        </Wrap>
      </footer>
    </div>
  )
}
