import type { ComponentProps } from 'react'
import { TextField } from './field'

type Props = ComponentProps<typeof TextField>

/** A person's name in one field. */
export function NameField(props: Props) {
  return <TextField autoComplete="name" spellCheck={false} {...props} />
}

/** A person's own e-mail address. */
export function EmailField(props: Props) {
  return (
    <TextField
      type="email"
      autoComplete="email"
      inputMode="email"
      spellCheck={false}
      autoCapitalize="none"
      {...props}
    />
  )
}
