'use server'

import { redirect } from 'next/navigation'
import { setLetterPath } from '@/features/letter-sets/rules'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { interfaceLocale, localeOf, textOf } from '@/features/organisers/schema'
import { takesForm } from '@/server/action-arguments'
import { requireDesk } from '@/server/session'
import { requestKit } from '../request-kit'

/** Has the kit of a letter printed, with the sheets for those who carry it in the language chosen. */
export async function askForKit(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await requireDesk(locale)
  const letter = await loadSetLetter(context, organiser, 'sendLetters', textOf(form, 'letter'))
  const key = letter ?? { id: textOf(form, 'letter'), modelLetterId: textOf(form, 'id') }
  const tell = (told: string) => redirect(`${setLetterPath(locale, key)}?kit=${told}#kit`)
  if (!letter) return tell('not-found')
  const spoken = interfaceLocale.catch(locale).parse(form.get('language'))
  const outcome = await requestKit(context, { letter, locale: spoken })
  tell(outcome.ok ? (outcome.begun ? 'preparing' : 'already') : outcome.reason)
}
