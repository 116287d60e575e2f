import { getLocale, getTranslations } from 'next-intl/server'
import { env } from '@/server/env'
import { ShareLinks } from '@/ui/share-links'

/** Links for passing on a page of ours; `path` is without the language. */
export async function SharePage({ title, path }: { title: string; path: string }) {
  const locale = await getLocale()
  const t = await getTranslations('frame.share')
  const words = { title: t('title'), text: t('text'), address: t('address'), mail: t('mail') }
  return <ShareLinks address={`${env().siteUrl}/${locale}${path}`} title={title} words={words} />
}
