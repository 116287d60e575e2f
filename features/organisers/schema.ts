import { z } from 'zod'
import { emailAddress } from '@/features/texts/email'
import { line } from '@/features/texts/lines'
import { Role } from '@/generated/prisma/enums'

/** The address of an organiser, in the one spelling that is stored. */
export const organiserEmail = emailAddress.transform((text) => text.toLowerCase())

export const roleSchema = z.enum(Role)

export const personName = line(100).refine((text) => /\p{L}/u.test(text), 'required')

/** Who acts on the desk, as the session tells it; what they may do is asked of the database each time. */
export interface SignedInOrganiser {
  id: string
  name: string
  email: string
  locale: string
  teams: { id: string; name: string; role: Role }[]
}
