import { getTranslations } from 'next-intl/server'
import { direction } from '@/features/places/languages'
import type { OwnConsent } from '@/features/signatures/read-own-signature'
import { FoldedSection } from '@/ui/fold'
import { getFormatter } from '@/ui/formatter'

/** What was agreed to, in the words that were shown, and where each is taken back. */
export async function OwnConsents({ consents }: { consents: readonly OwnConsent[] }) {
  const t = await getTranslations('signatures.own.consents')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <FoldedSection id="consents-title" title={t('title')}>
      <ul className="space-y-4">
        {consents.map(({ purpose, text, locale, givenOn, withdrawnOn }) => (
          <li key={`${purpose} ${text}`} className="border-s-4 border-line ps-4">
            <p className="font-semibold">{t(`purposes.${purpose}`)}</p>
            {text && (
              <blockquote lang={locale} dir={direction(locale)} className="whitespace-pre-line">
                {text}
              </blockquote>
            )}
            <p className="text-sm text-muted">
              {withdrawnOn
                ? t('withdrawn', { given: day(givenOn), withdrawn: day(withdrawnOn) })
                : t('given', { given: day(givenOn) })}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-sm text-muted">{t('how')}</p>
    </FoldedSection>
  )
}
