import { getTranslations } from 'next-intl/server'
import { knownWord } from '@/ui/known-word'

/** Puts the codes of wrong fields into words: those of names, addresses and lines are said as in the petition form. */
export async function fieldError(errors: Readonly<Record<string, string>>) {
  const own = await getTranslations('letters.errors')
  const shared = await getTranslations('signatures.sign.errors')
  return (field: string): string | undefined => {
    const code = errors[field]
    if (code === undefined) return undefined
    const plain = code.replace(/^(city|town|role|organisation|address)\.(?!lines)/, 'line.')
    return knownWord(own, plain, '') || knownWord(shared, plain)
  }
}
