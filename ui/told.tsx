import type { ReactNode } from 'react'
import { Notice } from './notice'

/** What the last act came to, told once at the top of the page it led to. */
export function Told({ good, title, children }: { good: boolean; title: string; children?: ReactNode }) {
  return (
    <div role="status" className="mt-6">
      <Notice tone={good ? 'good' : 'warn'} title={title}>
        {children}
      </Notice>
    </div>
  )
}
