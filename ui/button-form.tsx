import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'

interface Props {
  action: (form: FormData) => Promise<void>
  /** What the action is told besides the language of the page: the thing, and the step. */
  values?: Record<string, string>
  className?: string
  children: ReactNode
}

/** A form of the desk in which nothing is typed: a button that does something with a thing. */
export function ButtonForm({ action, values = {}, className, children }: Props) {
  const entries = Object.entries({ interface: useLocale(), ...values })
  return (
    <form action={action} className={className}>
      {entries.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
