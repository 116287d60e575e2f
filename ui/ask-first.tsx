import type { ReactNode } from 'react'
import { buttonClass } from './button'

/** An act with consequences (`good` ones look so): the first press only opens what it means, and the button that does it. */
export function AskFirst({ act, good = false, children }: { act: ReactNode; good?: boolean; children: ReactNode }) {
  const look = good ? 'open:border-good' : 'open:border-error'
  return (
    <details className={`group rounded-md border border-line open:p-4 ${look}`}>
      <summary
        className={buttonClass(
          'quiet',
          `w-full justify-start! group-open:mb-2 group-open:px-0! ${good ? '' : 'text-error!'}`,
        )}
      >
        {act}
      </summary>
      <div className="space-y-4">{children}</div>
    </details>
  )
}
