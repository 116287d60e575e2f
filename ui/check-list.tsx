import type { ReactNode } from 'react'

export interface Check {
  name: ReactNode
  /** `missing` stops what the list is for; `advised` does not. */
  state: 'done' | 'missing' | 'advised'
  /** The state in a word, for those who cannot see the sign. */
  word: string
  note?: ReactNode
}

const signs = {
  done: { sign: '✓', look: 'bg-good text-white' },
  missing: { sign: '!', look: 'bg-error text-white' },
  advised: { sign: '–', look: 'border-2 border-edge text-muted' },
}

/** What is there and what is missing, before something is done. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="space-y-2">
      {checks.map(({ name, state, word, note }, at) => (
        <li key={String(at)} className="flex gap-3">
          <span
            aria-hidden="true"
            className={`mt-0.5 inline-flex size-6 shrink-0 items-center justify-center rounded-full text-sm font-semibold ${signs[state].look}`}
          >
            {signs[state].sign}
          </span>
          <span>
            <span className="sr-only">{word}: </span>
            {name}
            {note && <span className="block text-sm text-muted">{note}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
