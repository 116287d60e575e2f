'use client'

import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/notice'

/** What is wrong with a form: field → words. */
export type FaultWords = Record<string, string>

interface Props {
  /** Goes on to another page, or says what is wrong. */
  action: (form: FormData) => Promise<FaultWords | undefined>
  title: string
  button: string
  children: ReactNode
}

/** A form of the desk that keeps what was typed when something is wrong with it, and says what, with a link to each field. */
export function DeskForm({ action, title, button, children }: Props) {
  const [faults, setFaults] = useState<FaultWords>({})
  const [pending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus()
  }, [faults])
  return (
    <form
      ref={form}
      noValidate
      className="space-y-8"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        start(async () => setFaults((await action(typed)) ?? {}))
      }}
    >
      <ErrorSummary
        key={JSON.stringify(faults)}
        title={title}
        errors={Object.entries(faults).map(([field, message]) => ({ field, message }))}
      />
      {children}
      <Button disabled={pending} aria-busy={pending || undefined} className={pending ? 'animate-pulse' : ''}>
        {button}
      </Button>
    </form>
  )
}
