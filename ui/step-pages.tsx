import { useTranslations } from 'next-intl'

/** Back and forth in a list that counts no pages. Nothing when there is one. */
export function StepPages({ previous, next }: { previous: string | null; next: string | null }) {
  const t = useTranslations('ui.pages')
  if (!previous && !next) return null
  const link = 'inline-flex min-h-11 items-center'
  return (
    <nav aria-label={t('label')} className="mt-4 flex items-center gap-6 text-sm">
      {previous && (
        <a href={previous} rel="prev" className={link}>
          {t('previous')}
        </a>
      )}
      {next && (
        <a href={next} rel="next" className={link}>
          {t('next')}
        </a>
      )}
    </nav>
  )
}
