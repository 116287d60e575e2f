'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { textDirection } from '@/ui/editor/languages'
import { PageTitle } from '@/ui/page'

interface Props {
  text: { locale: string; title: string; summary: string }
  /** What stands under title and summary, given the language that it is written in. */
  children: (own: { lang: string; dir: 'ltr' | 'rtl' }) => ReactNode
}

/** What is being written, as the public page will show it, before it is saved. */
export function TextSheet({ text, children }: Props) {
  const t = useTranslations('frame.desk')
  const own = { lang: text.locale, dir: textDirection(text.locale) }
  return (
    <article className="rounded-md border-2 border-dashed border-edge p-5 sm:p-8">
      <PageTitle lead={text.summary} {...own}>
        {text.title || t('untitled')}
      </PageTitle>
      {children(own)}
    </article>
  )
}
