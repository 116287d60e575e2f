import type { ReactNode } from 'react'

const tones = {
  plain: 'border-edge bg-soft',
  accent: 'border-accent bg-accent-soft',
  good: 'border-good bg-good-soft',
  warn: 'border-warn bg-warn-soft',
  error: 'border-error bg-error-soft',
}

/** A message set apart from the text around it. */
export function Notice({
  tone = 'plain',
  title,
  children,
}: {
  tone?: keyof typeof tones
  title?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={`border-s-4 px-4 py-3 ${tones[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className="space-y-2">{children}</div>}
    </div>
  )
}

/** All that is wrong with a form, at its top, each a link to its field; takes the focus when the page opens. */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string
  errors: readonly { field: string; message: string }[]
}) {
  if (errors.length === 0) return null
  return (
    <div id="error-summary" role="alert" tabIndex={-1} className="border-4 border-error bg-paper p-5">
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-2 space-y-1">
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`} className="font-semibold text-error">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
