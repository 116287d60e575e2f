import { getLocale, getTranslations } from 'next-intl/server'
import { sourcesPath } from '@/features/addressees/rules'
import { Notice } from '@/ui/notice'

/** How old and how sure the directory is: said on every page of it. */
export async function SureNotice() {
  const t = await getTranslations('addressees.sources')
  return (
    <div className="mt-12 max-w-text">
      <Notice title={t('title')}>
        <p>{t('text')}</p>
        <p>
          <a href={sourcesPath(await getLocale())} className="inline-flex min-h-8 items-center">
            {t('link')}
          </a>
        </p>
      </Notice>
    </div>
  )
}
