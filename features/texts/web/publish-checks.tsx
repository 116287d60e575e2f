import Link from 'next/link'
import type { Messages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Gap } from '@/features/texts/gaps'
import type { Check } from '@/ui/check-list'
import { languageName } from '@/ui/editor/languages'

/** What each language of a text lacks before it is public. Only a gap in the original language stops it. */
export async function checkLanguages(
  { originalLocale, translations }: { originalLocale: string; translations: readonly { locale: string }[] },
  gaps: readonly Gap<keyof Messages['texts']['fields']>[],
): Promise<Check[]> {
  const reader = await getLocale()
  const t = await getTranslations('texts')
  return translations.map(({ locale }) => {
    const missing = gaps.filter((gap) => gap.locale === locale).map((gap) => t(`fields.${gap.field}`))
    const state = missing.length === 0 ? 'done' : locale === originalLocale ? 'missing' : 'advised'
    const lacks = state === 'missing' ? 'publish.lacksOriginal' : 'publish.lacks'
    return {
      name: languageName(locale, reader),
      state,
      word: t(`publish.${state}`),
      note: missing.length > 0 && t(lacks, { fields: missing.join(', ') }),
    }
  })
}

/** That everybody can read the campaign a text belongs to; `page` is where it is published. */
export async function checkCampaign(isPublic: boolean, page: string): Promise<Check> {
  const t = await getTranslations('texts.publish')
  return {
    name: isPublic ? t('campaignPublic') : <Link href={page}>{t('campaignFirst')}</Link>,
    state: isPublic ? 'done' : 'missing',
    word: t(isPublic ? 'done' : 'missing'),
  }
}
