import { getTranslations } from 'next-intl/server'
import { knownWord } from '@/ui/known-word'

/** Puts the code of a wrong field into words: those of people's names and addresses are the words of the petition's form. */
export async function fieldFaults() {
  const own = await getTranslations('endorsements.form.errors')
  const shared = await getTranslations('signatures.sign.errors')
  return (code: string): string => {
    if (own.has(code as never)) return knownWord(own, code)
    return knownWord(shared, code.replace(/^officer\./, 'name.').replace(/^(town|city|role)\./, 'line.'))
  }
}
