import { createTranslator } from 'use-intl/core'
import en from '@/messages/en.json'
import ru from '@/messages/ru.json'

const languages = { en: en.mail, ru: ru.mail }

/** Words of the mails in one language; English where we do not speak it. */
export function mailWords(locale: string) {
  const spoken = locale === 'ru' ? 'ru' : 'en'
  return {
    locale: spoken,
    t: createTranslator({ locale: spoken, messages: { mail: languages[spoken] }, namespace: 'mail', timeZone: 'UTC' }),
    // In a sentence Russian writes the year out: "26 мая 2016 года", where the calendar has "г.".
    day: (day: Date) =>
      new Intl.DateTimeFormat(spoken === 'en' ? 'en-GB' : spoken, { dateStyle: 'long', timeZone: 'UTC' })
        .format(day)
        .replace(/\sг\.$/u, ' года'),
  }
}

export type Words = ReturnType<typeof mailWords>
