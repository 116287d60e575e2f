// @ts-check
// Helps people on the pages of letters. Everything works without it; nothing is sent anywhere but to our own preview.

const kept = ['addition', 'subject', 'text']

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */
/** @typedef {Record<string, string>} Draft What was typed, by the name of its field, and the id of the draft. */
/**
 * @typedef {object} Letter As the preview answers it.
 * @property {string[]} sender
 * @property {string[]} address
 * @property {string} dateline
 * @property {string} subject
 * @property {string} salutation
 * @property {({ kind: 'paragraph', text: string } | { kind: 'list', items: string[] })[]} body
 * @property {string} close
 * @property {string[][]} signatures
 */

// It may arrive while the page is still being read.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()

function start() {
  const chooser = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-choose-country]'))
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-draft]'))
  if (chooser) guessCountry(/** @type {HTMLSelectElement} */ (chooser.elements.namedItem('country')))
  if (form) {
    keepDraft(form)
    keepPreview(form)
  }
  for (const sent of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-sent]'))) {
    forgetDrafts(sent.dataset.sent ?? '')
  }
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-copy]'))) {
    offerCopy(button)
  }
}

/**
 * An element that the page has.
 * @param {ParentNode} within
 * @param {string} selector
 */
function find(within, selector) {
  return /** @type {HTMLElement} */ (within.querySelector(selector))
}

/**
 * Chooses the country of the browser's language, when nothing is chosen yet. The network address is never looked at.
 * @param {HTMLSelectElement} select
 */
function guessCountry(select) {
  const region = new Intl.Locale(navigator.language).region ?? ''
  const known = [...select.options].some((option) => option.value === region)
  if (select.value === '' && region && known) select.value = region
}

/**
 * Keeps the words of a letter on this device until it is sent or forgotten; never a name or an address.
 * @param {HTMLFormElement} form
 */
function keepDraft(form) {
  const key = `postbag-draft ${form.dataset.draft}`
  const note = find(form, '[data-draft-note]')
  const fields = kept.flatMap((name) => /** @type {Field | null} */ (form.elements.namedItem(name)) ?? [])
  const draft = read(key)
  const id = document.createElement('input')
  Object.assign(id, { type: 'hidden', name: 'draft', value: draft.id ?? newId() })
  form.append(id)
  if ('fresh' in form.dataset) chooseVariant(form, id.value)
  // A page that answers a post shows what was posted, which is newer.
  if ('fresh' in form.dataset) {
    for (const field of fields) {
      const before = draft[field.name]
      if (before !== undefined) field.value = before
    }
  }
  for (const field of fields) if (draft[field.name] !== undefined) field.closest('details')?.setAttribute('open', '')
  note.hidden = Object.keys(draft).length === 0

  form.addEventListener('input', () => {
    const changed = fields.filter((field) => field.value !== field.defaultValue || draft[field.name] !== undefined)
    const words = Object.fromEntries(changed.map((field) => [field.name, field.value]))
    if (changed.length > 0) write(key, { id: id.value, ...words })
    note.hidden = changed.length === 0
  })
  find(form, '[data-forget]').addEventListener('click', () => {
    localStorage.removeItem(key)
    for (const field of fields) field.value = field.defaultValue
    id.value = newId()
    note.hidden = true
    form.dispatchEvent(new Event('change'))
  })
}

/**
 * Gives a draft one of the campaign's subjects and openings: always the same for one draft, another for the next.
 * @param {HTMLFormElement} form
 * @param {string} id
 */
function chooseVariant(form, id) {
  if (!form.dataset.variants) return
  /** @type {{ subject: string, opening: string }[]} */
  const variants = JSON.parse(form.dataset.variants)
  const [variant, subject, text] = ['variant', 'subject', 'text'].map(
    (name) => /** @type {Field | null} */ (form.elements.namedItem(name)),
  )
  const before = variants[Number(variant?.value)]
  const number = Number.parseInt(id.slice(0, 7), 16) % variants.length
  const chosen = variants[number]
  if (!variant || !before || !chosen || chosen === before) return
  variant.value = String(number)
  form.dataset.varied = ''
  if (subject) subject.defaultValue = chosen.subject
  if (!text) return
  const rest = text.defaultValue.slice(before.opening === '' ? 0 : before.opening.length + 2)
  text.defaultValue = chosen.opening === '' ? rest : `${chosen.opening}\n\n${rest}`
}

/**
 * Shows the letter anew, half a second after the last key.
 * @param {HTMLFormElement} form
 */
function keepPreview(form) {
  const sheet = find(document, '[data-letter]')
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-without-script]'))) {
    button.hidden = true
  }
  /** @type {number | undefined} */
  let timer
  /** @type {AbortController | undefined} */
  let request
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(show, 500)
  }
  form.addEventListener('input', later)
  form.addEventListener('change', later)
  if (localStorage.getItem(`postbag-draft ${form.dataset.draft}`) || 'varied' in form.dataset) show()

  async function show() {
    request?.abort()
    request = new AbortController()
    const fields = new URLSearchParams(/** @type {any} */ (new FormData(form)))
    if (!fields.get('name')) {
      fields.set('name', form.dataset.name ?? '')
      if (!fields.get('town')) fields.set('town', form.dataset.town ?? '')
    }
    fields.set('format', 'json')
    const answer = await fetch(form.action, { method: 'POST', body: fields, signal: request.signal }).catch(() => null)
    if (!answer?.ok || !answer.headers.get('content-type')?.includes('json')) return
    const { letter, boxes } = await answer.json()
    fill(sheet, letter)
    nameBoxes(form.querySelector('[data-boxes]'), boxes)
  }
}

/**
 * Names the characters that the print has no letters for, as soon as they are typed.
 * @param {HTMLElement | null} note
 * @param {string[]} boxes
 */
function nameBoxes(note, boxes) {
  if (!note) return
  note.hidden = boxes.length === 0
  note.textContent =
    boxes.length === 0 ? '' : (note.dataset.boxes ?? '').replace('\ufffc', () => boxes.slice(0, 20).join(' '))
}

/**
 * Fills the sheet with a composed letter, as text and nothing else.
 * @param {HTMLElement} sheet
 * @param {Letter} letter
 */
function fill(sheet, letter) {
  const part = (/** @type {string} */ name) => find(sheet, `[data-part="${name}"]`)
  const [writer = '', ...rest] = letter.sender
  const first = element('span', writer)
  first.className = 'font-semibold text-ink'
  part('sender').replaceChildren(first, rest.map((line) => `\n${line}`).join(''))
  part('address').textContent = letter.address.join('\n')
  for (const name of /** @type {const} */ (['dateline', 'subject', 'salutation', 'close'])) {
    part(name).textContent = letter[name]
  }
  part('signatures').textContent = letter.signatures.map((lines) => lines.join('\n')).join('\n\n')
  part('body').replaceChildren(
    ...letter.body.map((block) => {
      if (block.kind === 'paragraph') return element('p', block.text)
      const list = document.createElement('ol')
      list.append(...block.items.map((item) => element('li', item)))
      return list
    }),
  )
}

/** @type {(name: string, text: string) => HTMLElement} */
function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

/** @param {HTMLElement} button */
function offerCopy(button) {
  if (!navigator.clipboard) return
  const label = button.textContent
  button.hidden = false
  button.addEventListener('click', async () => {
    const text = /** @type {HTMLTextAreaElement} */ (document.getElementById(button.dataset.copy ?? ''))
    await navigator.clipboard.writeText(text.value)
    button.textContent = button.dataset.copied ?? ''
    setTimeout(() => {
      button.textContent = label
    }, 2000)
  })
}

/** @param {string} slug */
function forgetDrafts(slug) {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`postbag-draft ${slug} `)) localStorage.removeItem(key)
  }
}

/** @type {(key: string) => Draft} */
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

/** @type {(key: string, draft: Draft) => void} */
function write(key, draft) {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // No room, or a browser that keeps nothing: the words stay in the page.
  }
}

/** Only so that the same draft printed twice is counted once. */
function newId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join('')
}
