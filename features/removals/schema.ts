import { z } from 'zod'
import { emailAddress } from '@/features/texts/email'
import { prose } from '@/features/texts/lines'

/** What is typed to have somebody erased. The reason stays when the address is deleted, so that it must not hold one. */
export const removalForm = z.object({
  email: emailAddress,
  reason: prose(500)
    .refine((text) => text !== '', 'reason')
    .refine((text) => !/[^\s@]@[^\s@]/.test(text), 'reason-address'),
})
export type AskedRemoval = z.output<typeof removalForm>

/** What is sealed of a removal, as the worker opens it. */
export const sealedRemoval = z.object({ email: z.string() })
