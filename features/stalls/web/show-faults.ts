import type { TypedFault } from './check-typed'

/** Words for the code of a fault, as the page has them; undefined for one that it has none for. */
type Say = (code: string) => string | null | undefined

/** Marks what is wrong in a form, says it beside each field, and goes to the first; with none, takes all marks away. */
export function showFaults(form: HTMLFormElement, faults: readonly TypedFault[], say: Say): void {
  for (const old of form.querySelectorAll('[data-fault]')) old.remove()
  for (const field of form.querySelectorAll('[aria-invalid]')) unmark(field)
  for (const fault of faults) mark(form, fault, say)
  const first = faults[0] && form.elements.namedItem(faults[0].field)
  if (!(first instanceof HTMLElement)) return
  first.closest('details')?.setAttribute('open', '')
  first.focus()
}

function unmark(field: Element): void {
  field.removeAttribute('aria-invalid')
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => !id.endsWith('-fault'))
  if (ids.join('') === '') field.removeAttribute('aria-describedby')
  else field.setAttribute('aria-describedby', ids.join(' '))
}

function mark(form: HTMLFormElement, { field, code, domain = '' }: TypedFault, say: Say): void {
  const input = form.elements.namedItem(field)
  if (!(input instanceof HTMLInputElement || input instanceof HTMLSelectElement)) return
  const note = document.createElement('p')
  note.id = `${field}-fault`
  note.dataset.fault = ''
  note.className = 'mt-1 font-semibold text-error'
  note.textContent = (say(code) ?? say('other') ?? '').replace('…', domain)
  const label = input.labels?.[0]
  // That of a tick stands beside it in one line.
  const above = input.type === 'checkbox' ? label?.parentElement : label
  above?.after(note)
  input.setAttribute('aria-invalid', 'true')
  input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') ?? ''} ${note.id}`.trim())
}
