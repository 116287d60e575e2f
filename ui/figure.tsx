import type { ReactNode } from 'react'

/** Numbers side by side. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className="flex flex-wrap gap-x-10 gap-y-4">{children}</dl>
}

/** One number and what it counts; `note` is a smaller word on it. */
export function Figure({ name, value, note }: { name: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="font-serif text-2xl font-semibold tabular-nums">
        {value}
        {note && <span className="ms-2 font-sans text-sm font-semibold text-good">{note}</span>}
      </dd>
    </div>
  )
}
