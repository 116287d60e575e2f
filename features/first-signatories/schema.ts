import { z } from 'zod'
import { fullName, organisation, role } from '@/features/signatures/schema'
import { emailAddressFor } from '@/features/texts/email'
import { type DeskReading, readWith, saidFaults } from '@/features/texts/read-form'
import { FirstSignatoryGroup } from '@/generated/prisma/enums'

/** Whom an organiser invites. */
const inviteForm = z.object({
  name: fullName,
  email: emailAddressFor(''),
  group: z.enum(FirstSignatoryGroup, { error: 'group.unknown' }),
})
export type InviteInput = z.output<typeof inviteForm>

/** Reads the form of an invitation. Faults are codes ("name.empty"). */
export function readInviteForm(values: Readonly<Record<string, string>>): DeskReading<InviteInput, keyof InviteInput> {
  return readWith(inviteForm, { name: values.name ?? '', email: values.email ?? '', group: values.group })
}

/** What stands at the head of a petition for somebody, as they confirm it. */
const shownForm = z.object({ name: fullName, role, organisation })
export type ShownSignatory = z.output<typeof shownForm>
export type ShownSignatoryField = keyof ShownSignatory
/** What may be wrong on the own page: the picture beside what is shown. */
export type OwnSignatoryField = ShownSignatoryField | 'picture'

/** Reads what somebody confirms. Errors are codes, at most one a field. */
export function readShownSignatory(
  fields: Readonly<Record<string, string | undefined>>,
): DeskReading<ShownSignatory, ShownSignatoryField> {
  const { name = '', role = '', organisation = '' } = fields
  const result = shownForm.safeParse({ name, role, organisation })
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: saidFaults(result.error) }
}
