import { getLocale, getTranslations } from 'next-intl/server'
import { ownName } from '@/features/places/languages'
import { brochurePapers } from '@/features/statements/rules'
import { buttonClass } from '@/ui/button'
import { SelectField } from '@/ui/field'

interface Props {
  /** Where the PDF is made. */
  action: string
  /** Languages that it can be in, the one that is read first. */
  locales: readonly string[]
}

/** Makes a brochure: in one language or in two, on the paper that is wanted. It works by its address alone. */
export async function BrochureForm({ action, locales }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('statements.brochure')
  const languages = locales.map((one) => ({ value: one, label: ownName(one) }))
  const [first = locale] = locales
  return (
    <details className="mt-8 max-w-text rounded-md border border-line px-4 py-1">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('title')}</summary>
      <form action={action} method="get" className="space-y-4 pt-1 pb-4">
        <p className="text-muted">{t('text')}</p>
        {locales.length > 1 ? (
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              name="language"
              id="brochure-language"
              label={t('language')}
              options={languages}
              defaultValue={first}
            />
            <SelectField
              name="beside"
              id="brochure-beside"
              label={t('beside')}
              empty={t('alone')}
              options={languages}
            />
          </div>
        ) : (
          <input type="hidden" name="language" value={first} />
        )}
        <SelectField
          name="paper"
          id="brochure-paper"
          label={t('paper')}
          hint={t('foldHint')}
          options={brochurePapers.map((paper) => ({ value: paper, label: t(`papers.${paper}`) }))}
        />
        <button type="submit" className={buttonClass('secondary')}>
          {t('make')}
        </button>
      </form>
    </details>
  )
}
