import type { ReactNode } from 'react'
import { buttonClass } from './button'

/** An act that cannot be taken back: the first press only opens what it means, and the button that does it. */
export function AskFirst({ act, children }: { act: ReactNode; children: ReactNode }) {
  return (
    <details className="group rounded-md border border-line open:border-error open:p-4">
      <summary className={buttonClass('quiet', 'w-full justify-start! text-error! group-open:mb-2 group-open:px-0!')}>
        {act}
      </summary>
      <div className="space-y-4">{children}</div>
    </details>
  )
}
