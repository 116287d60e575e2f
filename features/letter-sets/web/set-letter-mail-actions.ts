'use server'

import { mailLetter } from '@/features/letter-sets/mail-letter'
import { setLetterPath } from '@/features/letter-sets/rules'
import { sendTestLetter } from '@/features/letter-sets/send-test-letter'
import { takeBackLetter } from '@/features/letter-sets/take-back-letter'
import { loadSetLetter, type SetLetterKey } from '@/features/letters/load-set-letter'
import { tell } from '@/features/texts/told'
import { buttonAction } from '@/server/desk-action'

const tellMail = (locale: string, letter: SetLetterKey, told: string) =>
  tell(`${setLetterPath(locale, letter)}#mail`, `mail.${told}`)

/** Sends a frozen letter by our mail. */
export const sendSetLetterByMail = buttonAction({
  load: loadSetLetter,
  ability: 'sendLetters',
  idIn: 'letter',
  act: async ({ context, organiser: { email }, locale, values }, letter) => {
    const confirmedStale = values.looked === 'yes'
    const outcome = await mailLetter(context, { letter, organiser: { email, locale }, confirmedStale })
    return tellMail(locale, letter, outcome.ok ? (outcome.demo ? 'sentDemo' : 'sent') : outcome.reason)
  },
})

/** Takes a letter out of the queue. */
export const takeSetLetterFromQueue = buttonAction({
  load: loadSetLetter,
  ability: 'sendLetters',
  idIn: 'letter',
  act: async ({ context, locale }, letter) => {
    const outcome = await takeBackLetter(context, { letter })
    return tellMail(locale, letter, outcome.ok ? 'cancelled' : outcome.reason)
  },
})

/** Mails the letter to whoever presses. */
export const testSetLetterByMail = buttonAction({
  load: loadSetLetter,
  ability: 'seeLetters',
  idIn: 'letter',
  act: async ({ context, organiser: { email }, locale }, letter) => {
    await sendTestLetter(context, { letter, organiser: { email, locale } })
    return tellMail(locale, letter, 'tested')
  },
})
