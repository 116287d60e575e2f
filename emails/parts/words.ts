import { createTranslator } from 'use-intl/core'
import { isInterfaceLocale } from '@/features/places/languages'
import { messages } from '@/generated/messages'

/** Words of the mails in one language; English where we do not speak it. A group for each template, named after it. */
export function mailWords(locale: string) {
  const spoken = isInterfaceLocale(locale) ? locale : 'en'
  const { emails } = messages[spoken]
  return {
    locale: spoken,
    t: createTranslator({ locale: spoken, messages: { emails }, namespace: 'emails', timeZone: 'UTC' }),
    // In a sentence Russian writes the year out: "26 мая 2016 года", where the calendar has "г.".
    day: (day: Date) =>
      new Intl.DateTimeFormat(spoken === 'en' ? 'en-GB' : spoken, { dateStyle: 'long', timeZone: 'UTC' })
        .format(day)
        .replace(/\sг\.$/u, ' года'),
  }
}

export type Words = ReturnType<typeof mailWords>
