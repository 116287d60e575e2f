import { getLocale, getTranslations } from 'next-intl/server'
import { sheetPath } from '@/features/paper/rules'

/** The way to the sheet on which the petition is signed by hand, in the language that is read. */
export async function SheetLink({ petition }: { petition: { slug: string; locale: string } }) {
  const locale = await getLocale()
  const t = await getTranslations('paper')
  return (
    <p className="mt-4 text-sm">
      <a href={sheetPath(locale, petition.slug, petition.locale)} className="inline-flex min-h-6 items-center">
        {t('link')}
      </a>
    </p>
  )
}
