import type { ReactNode } from 'react'

/** The width of a page, with its margins. `narrow` is for text and forms. */
export function Wrap({
  narrow = false,
  className = '',
  children,
}: {
  narrow?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <div className={`mx-auto w-full px-4 sm:px-6 ${narrow ? 'max-w-[43rem]' : 'max-w-page'} ${className}`}>
      {children}
    </div>
  )
}

/** The title of a page with what it is ("Petition") above and a lead below. */
export function PageTitle({
  kicker,
  lead,
  children,
  lang,
  dir,
}: {
  kicker?: ReactNode
  lead?: ReactNode
  children: ReactNode
  lang?: string
  dir?: 'ltr' | 'rtl'
}) {
  return (
    <header>
      {kicker && <p className="mb-3 font-semibold text-accent-deep">{kicker}</p>}
      <h1 className="text-3xl" lang={lang} dir={dir}>
        {children}
      </h1>
      {lead && (
        <p className="mt-4 max-w-text text-lg text-muted" lang={lang} dir={dir}>
          {lead}
        </p>
      )}
    </header>
  )
}

/** A part of a page under its own heading. */
export function Section({
  id,
  title,
  children,
  className = '',
}: {
  id: string
  title: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <section aria-labelledby={id} className={`mt-12 ${className}`}>
      <h2 id={id} className="mb-4 text-2xl">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** The way back, above the title. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="no-print mb-6">
      <a href={href} className="inline-flex min-h-11 items-center gap-1.5 text-sm text-ink">
        <span aria-hidden="true" className="rtl:rotate-180">
          ←
        </span>
        {children}
      </a>
    </p>
  )
}

/** Names and values in two columns, one on a phone and where the column is `narrow`. */
export function Facts({
  facts,
  narrow = false,
}: {
  facts: readonly { name: ReactNode; value: ReactNode }[]
  narrow?: boolean
}) {
  const columns = narrow ? '' : 'sm:grid sm:grid-cols-[12rem_1fr]'
  return (
    <dl className="border-t border-line">
      {facts.map(({ name, value }, at) => (
        <div key={String(at)} className={`gap-6 border-b border-line py-3 ${columns}`}>
          <dt className="font-semibold">{name}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const tones = {
  plain: 'bg-soft text-ink',
  accent: 'bg-accent-soft text-accent-deep',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  error: 'bg-error-soft text-error',
}
export type Tone = keyof typeof tones

/** A state in a word. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`inline-block rounded-sm px-2 py-0.5 text-sm font-semibold ${tones[tone]}`}>{children}</span>
}

/** How far: a bar with its words. `value` and `max` are counts. */
export function Progress({ value, max, label }: { value: number; max: number; label: string }) {
  return (
    <progress
      value={Math.min(value, max)}
      max={max}
      aria-label={label}
      className="block h-3 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent"
    />
  )
}
