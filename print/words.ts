import { createTranslator } from 'use-intl/core'
import en from '@/messages/en.json'
import ru from '@/messages/ru.json'

const messages = { en: en.kit, ru: ru.kit }

/** The words of the sheets for the people who carry a letter, in a language of the interface; English for any other. */
export function kitWords(locale: string) {
  const spoken = locale.split('-')[0] === 'ru' ? 'ru' : 'en'
  return createTranslator({ locale: spoken, messages: { kit: messages[spoken] }, namespace: 'kit', timeZone: 'UTC' })
}
