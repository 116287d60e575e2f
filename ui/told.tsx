import type { ReactNode } from 'react'
import { Notice } from './notice'

interface Props<Code extends string> {
  /** What the address of the page says, whoever wrote it: nothing is shown for what is not named here. */
  told: string | null | undefined
  good?: readonly Code[]
  bad?: readonly Code[]
  /** The words for one of them. */
  say: (code: Code) => string
  className?: string
  children?: ReactNode
}

/** What the last act came to, told once on the page that it led to. */
export function Told<Code extends string>({
  told,
  good = [],
  bad = [],
  say,
  className = 'mt-6',
  children,
}: Props<Code>) {
  const code = [...good, ...bad].find((known) => known === told)
  if (code === undefined) return null
  return (
    <div role="status" className={className}>
      <Notice tone={good.includes(code) ? 'good' : 'warn'} title={say(code)}>
        {children}
      </Notice>
    </div>
  )
}
