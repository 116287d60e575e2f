import { getTranslations } from 'next-intl/server'
import { knownWord } from '@/ui/known-word'

/** Puts the code of a wrong field into words: those of names, addresses and lines are said as in the petition form. */
export async function fieldError() {
  const own = await getTranslations('letters.errors')
  const shared = await getTranslations('signatures.sign.errors')
  return (code: string): string => {
    const plain = code.replace(/^(city|town|role|organisation|address)\.(?!lines)/, 'line.')
    return knownWord(own, plain, '') || knownWord(shared, plain)
  }
}
