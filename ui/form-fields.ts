/** A form that came back: what was typed, and for each field that is wrong the code of its fault. */
interface Returned<Field extends string> {
  values: Readonly<Partial<Record<string, string>>>
  errors: Readonly<Partial<Record<Field, string>>>
}

/**
 * What each field of a form shows: what was typed there, and what is wrong with it in the words of `say`. A field that the
 * form's faults do not name does not compile.
 */
export function formFields<Field extends string>(
  { values, errors }: Returned<Field>,
  say: (code: string, field: Field) => string | undefined,
) {
  const error = (field: Field) => {
    const code = errors[field]
    return code === undefined ? undefined : say(code, field)
  }
  return {
    error,
    /** To be spread on a text field. */
    field: (name: Field) => ({ name, error: error(name), defaultValue: values[name] }),
    /** To be spread on a box that may be ticked. */
    tick: (name: Field) => ({ name, error: error(name), defaultChecked: values[name] === 'yes' }),
    /** For the summary above the form. */
    faults: (Object.keys(errors) as Field[]).map((field) => ({ field, message: error(field) ?? '' })),
  }
}
