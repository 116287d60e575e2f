import { getLocale, getTranslations } from 'next-intl/server'
import { direction } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import type { WaitingForm, WaitingLink } from '@/features/signatures/read-confirm-link'

/**
 * What is agreed to by confirming, in the words of the form: it may have been filled in by somebody else, or in a browser
 * that showed only a part. Of several forms each says its own, where they differ.
 */
export async function AgreedWords({ link }: { link: WaitingLink }) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.confirm.agreed')
  const forms = [...link.newer, link.form].filter(({ agreed }) => agreed.text !== '')
  const differ = new Set(forms.map(({ agreed }) => agreed.text)).size > 1
  const said = differ ? forms : forms.slice(0, 1)
  return said.map((form) => (
    <div key={form.id}>
      <p>{differ ? t('one', { country: countryName(form.country, locale) }) : t('title')}</p>
      <Words agreed={form.agreed} />
    </div>
  ))
}

function Words({ agreed: { text, locale } }: Pick<WaitingForm, 'agreed'>) {
  return (
    <blockquote
      lang={locale}
      dir={direction(locale)}
      className="mt-2 border-s-4 border-line ps-4 text-sm whitespace-pre-line"
    >
      {text}
    </blockquote>
  )
}
