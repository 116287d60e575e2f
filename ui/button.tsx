import type { ComponentProps, ReactNode } from 'react'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

const shape =
  'inline-flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-sm px-5 py-2.5 text-base font-semibold no-underline transition-colors hover:no-underline disabled:cursor-not-allowed disabled:opacity-60 [&:is(a)]:no-underline'
const kinds: Record<ButtonKind, string> = {
  primary: 'bg-accent text-white hover:bg-accent-deep',
  secondary: 'border-2 border-edge bg-paper text-ink hover:border-ink hover:bg-soft',
  quiet: 'px-3 text-accent-deep underline hover:bg-soft',
  danger: 'border-2 border-error bg-paper text-error hover:bg-error-soft',
}

/** The classes of a button, for elements that only look like one. */
export function buttonClass(kind: ButtonKind = 'primary', extra = ''): string {
  return `${shape} ${kinds[kind]} ${extra}`
}

/** A button. One primary button on a page, for its main act. */
export function Button({
  kind = 'primary',
  className = '',
  type = 'submit',
  ...rest
}: ComponentProps<'button'> & { kind?: ButtonKind }) {
  return <button type={type} className={buttonClass(kind, className)} {...rest} />
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  kind = 'primary',
  href,
  children,
  className = '',
}: {
  kind?: ButtonKind
  href: string
  children: ReactNode
  className?: string
}) {
  return (
    <a href={href} className={buttonClass(kind, className)}>
      {children}
    </a>
  )
}
