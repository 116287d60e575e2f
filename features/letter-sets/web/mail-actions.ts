'use server'

import { redirect } from 'next/navigation'
import type { Ability } from '@/features/access/policy'
import { mailLetter } from '@/features/letter-sets/mail-letter'
import { setLetterPath } from '@/features/letter-sets/rules'
import { sendTestLetter } from '@/features/letter-sets/send-test-letter'
import { takeBackLetter } from '@/features/letter-sets/take-back-letter'
import { loadSetLetter, type SetLetterKey } from '@/features/letters/load-set-letter'
import { localeOf, textOf } from '@/features/texts/read-form'
import { takesForm } from '@/server/action-arguments'
import { enterToAct } from '@/server/session'

/** Who presses and the letter, loaded for what they are about to do; others are sent to the desk. */
async function enter<A extends Ability>(form: FormData, ability: A) {
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const letter = await loadSetLetter(context, organiser, ability, textOf(form, 'letter'))
  if (!letter) redirect(`/${locale}/desk`)
  return { context, letter, organiser: { email: organiser.email, locale } }
}

function tell(locale: string, letter: Pick<SetLetterKey, 'id' | 'modelLetterId'>, told: string): never {
  redirect(`${setLetterPath(locale, letter)}?mail=${told}#mail`)
}

/** Sends a frozen letter by our mail. */
export async function sendByMail(form: FormData): Promise<void> {
  takesForm(form)
  const { context, letter, organiser } = await enter(form, 'sendLetters')
  const outcome = await mailLetter(context, { letter, organiser, confirmedStale: textOf(form, 'looked') === 'yes' })
  tell(organiser.locale, letter, outcome.ok ? (outcome.demo ? 'sentDemo' : 'sent') : outcome.reason)
}

/** Takes a letter out of the queue. */
export async function takeFromQueue(form: FormData): Promise<void> {
  takesForm(form)
  const { context, letter, organiser } = await enter(form, 'sendLetters')
  const outcome = await takeBackLetter(context, { letter })
  tell(organiser.locale, letter, outcome.ok ? 'cancelled' : outcome.reason)
}

/** Mails the letter to whoever presses. */
export async function testByMail(form: FormData): Promise<void> {
  takesForm(form)
  const { context, letter, organiser } = await enter(form, 'seeLetters')
  await sendTestLetter(context, { letter, organiser })
  tell(organiser.locale, letter, 'tested')
}
