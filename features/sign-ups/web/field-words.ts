import { getTranslations } from 'next-intl/server'
import { knownWord } from '@/ui/known-word'

/** Puts the code of a wrong field into words: those of names and addresses are the words of the petition's form. */
export async function fieldWords() {
  const own = await getTranslations('sign-ups.form.errors')
  const shared = await getTranslations('signatures.sign.errors')
  return (code: string): string => (own.has(code as never) ? knownWord(own, code) : knownWord(shared, code))
}
