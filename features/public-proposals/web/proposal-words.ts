import { getTranslations } from 'next-intl/server'
import { knownWord } from '@/ui/known-word'

/** Puts the code of a wrong field of a proposal into words: those of addresses are the words of the petition's form. */
export async function proposalWords() {
  const own = await getTranslations('public-proposals.form.errors')
  const shared = await getTranslations('signatures.sign.errors')
  return (code: string): string => (own.has(code as never) ? knownWord(own, code) : knownWord(shared, code))
}
