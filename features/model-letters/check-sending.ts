import { z } from 'zod'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, localeCode } from '@/features/texts/read-form'
import { longestSubject, mostVariants } from './rules'

const longestOpening = 600
const highestCap = 600

const variant = z
  .strictObject({ locale: localeCode, subject: line(longestSubject), opening: prose(longestOpening) })
  // A list in an opening would run into a list of the text.
  .refine(({ opening }) => !/^[^\S\r\n\u2028\u2029]*\d{1,2}[.)]\s/m.test(opening), {
    message: 'list',
    path: ['opening'],
  })

/** How our mail brings the letters of a model letter: hours, cap, one mail or many, by when, in which variants. */
export const sendingForm = z
  .strictObject({
    windowFrom: z.int().min(0).max(23),
    windowTo: z.int().min(1).max(24),
    weekdaysOnly: z.boolean(),
    hourlyCap: z.int().min(1).max(highestCap),
    digest: z.boolean(),
    /** The day by which letters should arrive. */
    deadlineOn: calendarDay.nullable(),
    variants: z
      .array(variant)
      // Variants that say nothing are none.
      .transform((all) => all.filter(({ subject, opening }) => subject !== '' || opening !== '')),
  })
  .refine(({ windowFrom, windowTo }) => windowFrom < windowTo, { message: 'window', path: ['windowTo'] })
  .refine(
    ({ variants }) =>
      [...Map.groupBy(variants, ({ locale }) => locale).values()].every(({ length }) => length <= mostVariants),
    { message: 'too-many', path: ['variants'] },
  )

export type SendingForm = z.output<typeof sendingForm>
