import { type ComponentProps, useId } from 'react'

interface Props extends ComponentProps<'select'> {
  label: string
  /** What stands for "none chosen" or "all"; left out where something is always chosen. */
  empty?: string
  options: readonly { code: string; name: string }[]
}

/** A labelled list for a filter or a row of an editor, smaller than a field of a form. */
export function SmallSelect({ label, empty, options, className = '', ...rest }: Props) {
  const id = useId()
  return (
    <div className={`min-w-0 text-sm ${className}`}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select
        id={id}
        className="mt-1 block min-h-11 w-full rounded-sm border-2 border-edge bg-paper px-2 hover:border-ink"
        {...rest}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
