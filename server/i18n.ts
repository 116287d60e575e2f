import { locale as rootLocale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { isInterfaceLocale } from '@/features/places/languages'
import { messages } from '@/generated/messages'

/** The keys of words, wherever words are asked for: those of the English ones. */
declare module 'use-intl' {
  interface AppConfig {
    Messages: (typeof messages)['en']
  }
}

/** Words and formats of a request: the language is the first part of the address. */
export default getRequestConfig(async ({ locale: asked }) => {
  const wanted = asked ?? (await rootLocale())
  const locale = wanted !== undefined && isInterfaceLocale(wanted) ? wanted : 'en'
  return { locale, messages: messages[locale], timeZone: 'UTC' }
})
