import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { OptionalField } from '@/features/questions/rules'
import { TextArea, TextField } from '@/ui/field'

interface Props {
  field: OptionalField
  required?: boolean
  /** The petition shows comments whose owners ask for it. */
  wall: boolean
  error: string | undefined
  defaultValue: string | undefined
}

const completes: Partial<Record<OptionalField, string>> = { city: 'address-level2', organisation: 'organization' }

/** A field that is not needed to count a signature; one that the petition requires says so. */
export function OptionalFieldOf({ field, required = false, wall, ...rest }: Props) {
  const t = useTranslations('signatures.sign')
  const hints: Partial<Record<OptionalField, ReactNode>> = {
    role: t('roleHint'),
    comment: t(wall ? 'commentWall' : 'commentHint'),
  }
  const given = {
    ...rest,
    name: field,
    label: required ? t('required', { field: t(field) }) : t(field),
    hint: hints[field],
    'aria-required': required || undefined,
  }
  return field === 'comment' ? (
    <TextArea {...given} rows={4} />
  ) : (
    <TextField {...given} autoComplete={completes[field]} />
  )
}
