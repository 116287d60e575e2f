import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { interfaceLocales } from '@/features/places/languages'
import { isKept } from '@/server/documents/routes'
import { currentPath } from '@/server/documents/scope'
import { env } from '@/server/env'

/**
 * What programs that show a link read of every public page (The Open Graph protocol): its own title and description,
 * its address without a query, the site, the language and the others there are. A page for one visitor (behind a token,
 * the answer to what they did), and one that was refused, name the start page: their address is nobody's business.
 * `content` is the language of the page's text, where it is none of the interface.
 */
export async function publicMetadata(content?: string): Promise<Metadata> {
  const locale = await getLocale()
  const t = await getTranslations('campaigns.home')
  const path = isKept(currentPath()) && !currentPath().startsWith('/refused/') ? currentPath() : ''
  const at = (language: string) => `${env().siteUrl}/${language}${path}`
  const others = interfaceLocales.filter((one) => one !== (content ?? locale))
  return {
    description: t('lead'),
    alternates: {
      canonical: at(locale),
      languages: Object.fromEntries(interfaceLocales.map((language) => [language, at(language)])),
    },
    openGraph: {
      siteName: 'Postbag',
      type: 'website',
      url: at(locale),
      locale: territory(content ?? locale),
      alternateLocale: others.map(territory),
    },
  }
}

/** A language as the protocol writes it, with the country where most people speak it: "en_GB", "kk_KZ". */
function territory(language: string): string {
  if (language === 'en') return 'en_GB'
  const { language: spoken, region } = new Intl.Locale(language).maximize()
  return region ? `${spoken}_${region}` : spoken
}
