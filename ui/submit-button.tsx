'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

/** The button of a form: while the form is on its way it says so and cannot be pressed again. */
export function SubmitButton({ children, className = '', disabled, ...rest }: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus()
  return (
    <Button
      {...rest}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      className={`${className} ${pending ? 'animate-pulse cursor-progress!' : ''}`}
    >
      {children}
    </Button>
  )
}
