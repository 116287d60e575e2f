import { getTranslations } from 'next-intl/server'
import { knownWord } from '@/ui/known-word'

/** Puts the code of a wrong field of a comment into words: those of names and addresses are the words of the petition's form. */
export async function contributionWords() {
  const own = await getTranslations('discussions.form.errors')
  const shared = await getTranslations('signatures.sign.errors')
  return (code: string): string => (own.has(code as never) ? knownWord(own, code) : knownWord(shared, code))
}
