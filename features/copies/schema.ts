import { z } from 'zod'
import { emailAddressFor } from '@/features/texts/email'
import { line, prose } from '@/features/texts/lines'
import { localeCode } from '@/features/texts/read-form'
import { CopyReader, Redaction } from '@/generated/prisma/enums'
import { mayBeInCc, mostCopies } from './rules'

const filled = (text: string) => (text === '' ? null : text)

const rule = z
  .strictObject({
    /** Empty for a new one. */
    id: z.uuid().nullable(),
    reader: z.enum(CopyReader),
    /** Somebody in the directory, … */
    addresseeId: z.uuid().nullable(),
    /** … or a name, and an address where there is one. */
    name: line(120).transform(filled),
    email: z.union([z.literal(''), emailAddressFor('')]).transform(filled),
    redaction: z.enum(Redaction),
    inCc: z.boolean(),
    covers: z
      .array(z.strictObject({ locale: localeCode, text: prose(500) }))
      .max(30)
      .refine((all) => new Set(all.map(({ locale }) => locale)).size === all.length, 'twice'),
  })
  .refine((one) => one.reader === 'foreign_ministry' || one.addresseeId !== null || one.name !== null, {
    message: 'who',
    path: ['name'],
  })
  .refine((one) => !one.inCc || mayBeInCc(one), { message: 'cc-shows-all', path: ['inCc'] })

/** Everything the page of the copies saves at once. */
export const copyRulesForm = z.strictObject({
  publicRedaction: z.enum(Redaction),
  addresseeRedaction: z.enum(Redaction),
  rules: z.array(rule).max(mostCopies),
})
export type CopyRulesForm = z.output<typeof copyRulesForm>
export type CopyRule = CopyRulesForm['rules'][number]

/** The same as the page holds it. */
export type CopyRulesFields = z.input<typeof copyRulesForm>
export type CopyRuleFields = CopyRulesFields['rules'][number]
