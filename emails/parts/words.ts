import { createTranslator } from 'use-intl/core'
import { isInterfaceLocale } from '@/features/places/languages'
import { messages } from '@/generated/messages'

const dayAndHour = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

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
    /** A moment as the clock of a zone (IANA name) says it, with the day of the week. */
    moment: (at: Date, timeZone: string) =>
      new Intl.DateTimeFormat(spoken === 'en' ? 'en-GB' : spoken, { ...dayAndHour, timeZone })
        .format(at)
        .replace(/\sг\./u, ' года'),
  }
}

export type Words = ReturnType<typeof mailWords>
