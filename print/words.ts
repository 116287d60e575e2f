import { createTranslator } from 'use-intl/core'
import { isInterfaceLocale } from '@/features/places/languages'
import { messages } from '@/generated/messages'

/** The words of the sheets for the people who carry a letter, in a language of the interface; English for any other. */
export function kitWords(locale: string) {
  const language = locale.split('-')[0] ?? ''
  const spoken = isInterfaceLocale(language) ? language : 'en'
  const { kits } = messages[spoken]
  return createTranslator({ locale: spoken, messages: { kits }, namespace: 'kits', timeZone: 'UTC' })
}
