import type { ReactNode } from 'react'

interface Props {
  title: ReactNode
  /** A word beside the title: how much is inside. */
  note?: ReactNode
  open?: boolean
  children: ReactNode
}

/** A section of a page that is not asked for first: its heading is in sight, and its anchor; what it holds opens with a press. */
export function FoldedSection({ id, title, open = false, children }: Props & { id: string }) {
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-line [&+&]:mt-0">
      <details open={open} className="group">
        <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 py-2 hover:bg-soft [&::-webkit-details-marker]:hidden">
          <span aria-hidden="true" className="w-4 shrink-0 text-accent group-open:rotate-90 rtl:-scale-x-100">
            ▸
          </span>
          <h2 id={id} className="text-xl">
            {title}
          </h2>
        </summary>
        <div className="pt-2 pb-8">{children}</div>
      </details>
    </section>
  )
}

/** A part of a page that is there for whoever wants it: its title stands, what it holds opens with a press. */
export function Fold({ title, note, open = false, children }: Props) {
  return (
    <details open={open} className="group border-b border-line">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 py-2 hover:bg-soft [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="w-4 text-accent group-open:rotate-90 rtl:-scale-x-100">
          ▸
        </span>
        <span className="font-semibold">{title}</span>
        {note && <span className="ms-auto ps-3 text-end text-sm text-muted tabular-nums">{note}</span>}
      </summary>
      <div className="pt-2 pb-6">{children}</div>
    </details>
  )
}
