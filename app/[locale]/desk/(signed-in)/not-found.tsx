import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/ui/button'

export default async function NotFound() {
  const locale = await getLocale()
  const t = await getTranslations('frame.missing')
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-3 mb-6 text-muted">{t('text')}</p>
      <ButtonLink href={`/${locale}/desk`}>{t('home')}</ButtonLink>
    </div>
  )
}
