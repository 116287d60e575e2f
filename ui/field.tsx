import type { ComponentProps, ReactNode } from 'react'

interface Labelled {
  name: string
  /** Where two forms of one page have a field of the same name; otherwise the name. */
  id?: string | undefined
  label: ReactNode
  hint?: ReactNode
  /** Words of what is wrong; ties the field to the error summary, which links to `#name`. */
  error?: string | undefined
}

const box =
  'block w-full rounded-sm border-2 border-edge bg-paper px-3 py-2.5 text-base text-ink hover:border-ink aria-invalid:border-error'

function describedBy({ name, id = name, hint, error }: Labelled): string | undefined {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
}

function Surroundings({ name, id = name, label, hint, error, children }: Labelled & { children: ReactNode }) {
  return (
    <div className={error ? 'border-s-4 border-error ps-4' : ''}>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <Hint id={id} hint={hint} error={error} />
      <div className="mt-2">{children}</div>
    </div>
  )
}

function Hint({ id, hint, error }: Pick<Labelled, 'hint' | 'error'> & { id: string }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-error">
          {error}
        </p>
      )}
    </>
  )
}

/** A labelled input of one line. `defaultValue` is what was typed before. */
export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  className = '',
  ...rest
}: Labelled & Omit<ComponentProps<'input'>, 'name' | 'id'>) {
  return (
    <Surroundings name={name} id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        name={name}
        type="text"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ name, id, label, hint, error })}
        className={`${box} min-h-12 ${className}`}
        {...rest}
      />
    </Surroundings>
  )
}

/** A labelled input of several lines. */
export function TextArea({
  name,
  id = name,
  label,
  hint,
  error,
  className = '',
  ...rest
}: Labelled & Omit<ComponentProps<'textarea'>, 'name' | 'id'>) {
  return (
    <Surroundings name={name} id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        name={name}
        rows={5}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ name, id, label, hint, error })}
        className={`${box} ${className}`}
        {...rest}
      />
    </Surroundings>
  )
}

interface Option {
  value: string
  label: string
  /** Which of the texts of the form is about this choice, counted from 1 (`theme.css`); 0 for none. */
  law?: number
}

/** A labelled list to choose one from. */
export function SelectField({
  name,
  id = name,
  label,
  hint,
  error,
  options,
  empty,
  className = '',
  ...rest
}: Labelled & { options: readonly Option[]; empty?: string } & Omit<
    ComponentProps<'select'>,
    'name' | 'id' | 'children'
  >) {
  return (
    <Surroundings name={name} id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ name, id, label, hint, error })}
        className={`${box} min-h-12 ${className}`}
        {...rest}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} data-law={option.law || undefined}>
            {option.label}
          </option>
        ))}
      </select>
    </Surroundings>
  )
}

/** One tick, never ticked beforehand unless the visitor ticked it. */
export function CheckboxField({
  name,
  id = name,
  label,
  hint,
  error,
  ...rest
}: Labelled & Omit<ComponentProps<'input'>, 'name' | 'id' | 'type'>) {
  return (
    <div className={error ? 'border-s-4 border-error ps-4' : ''}>
      <div className="flex gap-3">
        <input
          id={id}
          name={name}
          type="checkbox"
          value="yes"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ name, id, label, hint, error })}
          className="mt-0.5 size-6 shrink-0 accent-accent"
          {...rest}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <div className="ps-9">
        <Hint id={id} hint={hint} error={error} />
      </div>
    </div>
  )
}

/** A few choices, all in sight. */
export function RadioField({
  name,
  id = name,
  label,
  hint,
  error,
  options,
  defaultValue,
}: Labelled & {
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[]
  defaultValue?: string | undefined
}) {
  return (
    <fieldset
      id={id}
      aria-describedby={describedBy({ name, id, label, hint, error })}
      className={error ? 'border-s-4 border-error ps-4' : ''}
    >
      <legend className="font-semibold">{label}</legend>
      <Hint id={id} hint={hint} error={error} />
      <div className="mt-2 space-y-1">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 items-start gap-3 rounded-sm py-2 has-checked:font-medium">
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              className="mt-0.5 size-6 shrink-0 accent-accent"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-sm font-normal text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
