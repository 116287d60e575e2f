import { useTranslations } from 'next-intl'

/** While a page of the desk is made: lines where words will be. */
export default function Loading() {
  const t = useTranslations('desk.frame')
  return (
    <div role="status" className="animate-pulse space-y-5">
      <span className="sr-only">{t('loading')}</span>
      <div className="h-8 w-2/3 rounded-sm bg-line" />
      <div className="h-4 w-full max-w-text rounded-sm bg-soft" />
      <div className="h-4 w-5/6 max-w-text rounded-sm bg-soft" />
      <div className="h-40 w-full rounded-md bg-soft" />
    </div>
  )
}
