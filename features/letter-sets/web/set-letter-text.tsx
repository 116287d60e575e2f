import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { SetLetterView } from '@/features/letter-sets/read-set-letter'
import { setLetterPath } from '@/features/letter-sets/rules'
import { buttonClass } from '@/ui/button'

/** The letter as it will be printed, with those who confirmed it; `children` is its sheet. */
export async function SetLetterText({ letter, children }: { letter: SetLetterView; children: ReactNode }) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets.letter')
  return (
    <section aria-labelledby="text">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="text" className="text-xl">
          {t('text')}
        </h2>
        <a href={`${setLetterPath(locale, letter)}/letter.pdf`} className={buttonClass('secondary')}>
          {t('pdf')}
        </a>
      </div>
      {children}
      <p className="mt-3 text-sm text-muted">{t('pdfHint')}</p>
    </section>
  )
}
