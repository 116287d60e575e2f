import { getTranslations } from 'next-intl/server'
import type { LegalText } from '@/features/legal-texts/rules'
import type { ConsentWords } from '@/features/signatures/keep-consent-text'

/**
 * What people agree to at a stall, as it stands above the button: first without words of the law, then under those of each
 * group of countries, in their order.
 */
export async function stallWords(locale: string, laws: readonly LegalText[]): Promise<ConsentWords[]> {
  const t = await getTranslations({ locale, namespace: 'stalls.page' })
  const law = await getTranslations({ locale, namespace: 'legal-texts' })
  const consent = t('consent')
  const texts = laws.map(({ title, text, version }) => [title, text, law('version', { version }), consent].join('\n\n'))
  return [consent, ...texts].map((text) => ({ purpose: 'sign', locale, text }))
}
