import type { ReactNode } from 'react'
import { Button } from './button'
import { TextField } from './field'

interface Props {
  /** Where it is posted. */
  action: string
  /** What the code is good for. */
  about?: { name: string; value: string }
  label: string
  hint: string
  error: string | undefined
  value: string | undefined
  submit: string
  /** The form is what the page is for. */
  primary?: boolean
  /** It came by mail and is good once; others are kept by whoever has them. */
  oneTime?: boolean
  /** What stands above the field. */
  children?: ReactNode
}

/** One field for a code, which is read letter by letter, and its button. */
export function CodeForm({ action, about, label, hint, error, value, submit, children, ...looks }: Props) {
  const { primary = false, oneTime = true } = looks
  return (
    <form action={action} method="post" className="space-y-4">
      {children}
      {about && <input type="hidden" name={about.name} value={about.value} />}
      <TextField
        name="code"
        label={label}
        hint={hint}
        error={error}
        defaultValue={value}
        autoComplete={oneTime ? 'one-time-code' : 'off'}
        autoCapitalize="characters"
        spellCheck={false}
        className="max-w-80 font-mono tracking-widest uppercase"
      />
      <Button kind={primary ? 'primary' : 'secondary'}>{submit}</Button>
    </form>
  )
}
