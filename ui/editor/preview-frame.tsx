import type { ReactNode } from 'react'
import { buttonClass } from '@/ui/button'
import { type LanguageLink, LanguageLinks } from '@/ui/language-links'

interface Props {
  text: string
  back: string
  backLabel: string
  languages: LanguageLink[]
  languagesLabel: string
  current: string
  children: ReactNode
}

/** A page as everybody will see it, under a bar that says that it is only a preview. */
export function PreviewFrame({ text, back, backLabel, languages, languagesLabel, current, children }: Props) {
  return (
    <>
      <header className="sticky top-0 z-2 flex flex-wrap items-center gap-x-6 gap-y-1 bg-ink px-4 py-2 text-sm text-white sm:px-6 [&_nav_a]:text-white">
        <p className="me-auto py-2 font-semibold">{text}</p>
        <LanguageLinks label={languagesLabel} current={current} links={languages} />
        <a href={back} className={buttonClass('secondary', 'min-h-11! py-1! text-sm!')}>
          {backLabel}
        </a>
      </header>
      {children}
    </>
  )
}
