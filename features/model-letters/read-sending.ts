import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import type { ModelLetterKey } from './load-model-letter'
import type { SendingForm } from './schema'

/** How our mail brings the letters of a model letter, and what its page needs beside. */
export interface SendingSettings extends SendingForm {
  addressedState: string
  originalLocale: string
  /** Languages the letter is written in, with the subject of each. */
  texts: { locale: string; subject: string }[]
  stopped: boolean
}

/** Reads what the page of sending shows and saves. */
export async function readSending(
  { db }: Pick<Context, 'db'>,
  letter: Permitted<Ability, ModelLetterKey>,
): Promise<SendingSettings> {
  const { translations, variants, deadlineOn, stoppedAt, ...row } = await db.modelLetter.findUniqueOrThrow({
    where: { id: letter.id },
    select: {
      windowFrom: true,
      windowTo: true,
      weekdaysOnly: true,
      hourlyCap: true,
      digest: true,
      deadlineOn: true,
      addressedState: true,
      originalLocale: true,
      stoppedAt: true,
      translations: { orderBy: { locale: 'asc' }, select: { locale: true, subject: true } },
      variants: {
        orderBy: [{ locale: 'asc' }, { position: 'asc' }],
        select: { locale: true, subject: true, opening: true },
      },
    },
  })
  return {
    ...row,
    deadlineOn: isoDay(deadlineOn),
    variants,
    texts: translations,
    stopped: stoppedAt !== null,
  }
}
