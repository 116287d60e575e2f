import { useTranslations } from 'next-intl'

/** Back and forth in a list of many pages. Nothing when there is one. */
export function Pages({ page, pages, hrefOf }: { page: number; pages: number; hrefOf: (page: number) => string }) {
  const t = useTranslations('ui.pages')
  if (pages < 2) return null
  const link = 'inline-flex min-h-11 items-center'
  return (
    <nav aria-label={t('label')} className="mt-4 flex items-center gap-6 text-sm">
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" className={link}>
          {t('previous')}
        </a>
      )}
      <span className="text-muted">{t('page', { page, pages })}</span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next" className={link}>
          {t('next')}
        </a>
      )}
    </nav>
  )
}
