import { z } from 'zod'
import { emailAddress } from '@/features/texts/email'
import { line, prose } from '@/features/texts/lines'
import { localeCode } from '@/features/texts/read-form'
import { SignatoryCapacity } from '@/generated/prisma/enums'
import { longestPressText, mostEditors } from './rules'

const filled = (text: string) => (text === '' ? null : text)
const required = (text: string) => /\p{L}/u.test(text)

/** A letter to editors as the desk's page holds it, and whom it goes to. */
export const pressForm = z.strictObject({
  locale: localeCode,
  subject: line(150).refine(required, 'required'),
  /** Between salutation and close; read like the body of any letter. */
  text: prose(longestPressText).refine(required, 'required'),
  /** Who signs. */
  name: line(120).refine(required, 'required'),
  role: line(100).transform(filled),
  organisation: line(100).transform(filled),
  capacity: z.enum(SignatoryCapacity),
  town: line(80).transform(filled),
  /** For questions of the editors; may be empty. */
  email: z.union([z.literal(''), emailAddress]),
  editors: z.array(z.uuid()).min(1, 'nobody').max(mostEditors),
})
export type PressForm = z.output<typeof pressForm>
export type PressFields = z.input<typeof pressForm>
