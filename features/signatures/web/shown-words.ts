import { getTranslations } from 'next-intl/server'
import type { LegalText } from '@/features/legal-texts/rules'
import type { ShownWords } from '@/features/signatures/keep-consent-text'
import { phraseShownWords } from '@/features/signatures/phrase-shown-words'

/** Words never change while a process runs: each language is put together once. */
const known = new Map<string, Promise<ShownWords>>()

/** What the pages of a language say to who agrees, as it stands there: kept with what is agreed to. */
export function shownWords(locale: string): Promise<ShownWords> {
  const words = known.get(locale) ?? putTogether(locale)
  known.set(locale, words)
  return words
}

/** The same where the law of the signer's country wants words of its own above the tick: they are agreed to with it. */
export async function shownWordsUnder(locale: string, law: LegalText | undefined): Promise<ShownWords> {
  const words = await shownWords(locale)
  if (!law) return words
  const t = await getTranslations({ locale, namespace: 'legal-texts' })
  const { title, text, version } = law
  return { ...words, sign: [title, text, t('version', { version }), words.sign].join('\n\n') }
}

async function putTogether(locale: string): Promise<ShownWords> {
  const sign = await getTranslations({ locale, namespace: 'signatures.sign' })
  const news = await getTranslations({ locale, namespace: 'signatures.own.news.kinds' })
  return phraseShownWords(locale, { sign, news })
}
