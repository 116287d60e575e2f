'use client'

import { useTranslations } from 'next-intl'
import type { PetitionText } from '@/features/petitions/rules'
import { textDirection } from '@/ui/editor/languages'
import { Markdown } from '@/ui/markdown'
import { PageTitle } from '@/ui/page'

/** What is being written, as the public page will show it, before it is saved. */
export function PetitionSheet({ text }: { text: PetitionText }) {
  const t = useTranslations('frame.desk')
  const own = { lang: text.locale, dir: textDirection(text.locale) }
  return (
    <article className="rounded-md border-2 border-dashed border-edge p-5 sm:p-8">
      <PageTitle lead={text.summary} {...own}>
        {text.title || t('untitled')}
      </PageTitle>
      <p className="mt-8 font-semibold" {...own}>
        {text.addresseeLine}
      </p>
      <div className="mt-4">
        <Markdown text={text.text} {...own} />
      </div>
    </article>
  )
}
