import { getLocale, getTranslations } from 'next-intl/server'
import { env } from '@/server/env'
import { ShareLinks, ShareList } from '@/ui/share-links'

interface Props {
  title: string
  /** Of a page of ours, without the language. */
  path: string
  /** Where its heading stands elsewhere. */
  bare?: boolean
}

/** Links for passing on a page of ours. */
export async function SharePage({ title, path, bare = false }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('frame.share')
  const words = { title: t('title'), text: t('text'), address: t('address'), mail: t('mail') }
  const Links = bare ? ShareList : ShareLinks
  return <Links address={`${env().siteUrl}/${locale}${path}`} title={title} words={words} />
}
