// @ts-check
// Helps people who tell what happened at the door, on a phone with a bad line. Everything works without it. It keeps
// what was typed on this device until the server has it, makes pictures small, and sends again when the line is back.
// It never says "sent" before the server did.

const longestSide = 2000
const retryAfter = 20_000
const giveUpAfter = 170_000

/** @typedef {Record<string, FormDataEntryValue>} Typed What was typed, by the name of its field. */
/** @typedef {{ forget: () => void }} Draft */
/** @typedef {{ ready: () => Promise<Blob[]> }} Pictures */
/** @typedef {'sending' | 'offline' | 'trouble' | 'done'} Said */

// It may arrive while the page is still being read.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()

function start() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-outcome]'))
  if (!form) return
  const draft = keepDraft(form)
  const pictures = shrinkPictures(form)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send(form, draft, pictures)
  })
}

/**
 * Keeps what was typed until it was sent or forgotten. Pictures are not kept: they are on the phone.
 * @param {HTMLFormElement} form
 * @returns {Draft}
 */
function keepDraft(form) {
  const key = `postbag-outcome ${new URL(form.action).pathname}`
  const forget = () => {
    write(key, null)
    say(form, 'kept', false)
  }
  // A picture was not taken, and all the rest was.
  if ('recorded' in form.dataset) forget()
  const known = read(key)
  // A page that answers a post shows what was posted, which is newer.
  if (known && 'fresh' in form.dataset) fill(form, known)
  say(form, 'kept', known !== null)
  const keep = () => {
    write(key, Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string')))
    say(form, 'kept', true)
  }
  form.addEventListener('input', keep)
  form.addEventListener('change', keep)
  form.querySelector('[data-forget]')?.addEventListener('click', () => {
    form.reset()
    forget()
  })
  return { forget }
}

/** @type {(form: HTMLFormElement, values: Typed) => void} */
function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = /** @type {HTMLInputElement | null} */ (form.elements.namedItem(name))
    if (field && field.type !== 'file') field.value = String(value)
  }
}

/**
 * Draws chosen pictures anew, small and without place, time or camera, while people go on typing.
 * @param {HTMLFormElement} form
 * @returns {Pictures}
 */
function shrinkPictures(form) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('photos'))
  let ready = Promise.resolve(/** @type {Blob[]} */ ([]))
  field.addEventListener('change', () => {
    ready = Promise.all([...(field.files ?? [])].map(shrink))
  })
  return { ready: () => ready }
}

/** @type {(file: File) => Promise<Blob>} */
async function shrink(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'))
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    /** @type {Blob | null} */
    const small = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8))
    return small ?? file
  } catch {
    // Nothing this browser can draw: the server says what it thinks of it.
    return file
  }
}

/**
 * Sends until the server has answered, whatever it answers.
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 * @param {Pictures} pictures
 */
async function send(form, draft, pictures) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('button:not([type="button"])'))
  button.disabled = true
  for (;;) {
    if (navigator.onLine) {
      show(form, 'sending')
      const answer = await post(form, await pictures.ready())
      if (answer) return taken(form, draft, button, answer)
    }
    show(form, navigator.onLine ? 'trouble' : 'offline')
    await lineIsBack()
  }
}

/** @typedef {{ done: boolean, page: string | null }} Answer */

/**
 * The server's answer; null when there was none.
 * @param {HTMLFormElement} form
 * @param {Blob[]} pictures
 * @returns {Promise<Answer | null>}
 */
async function post(form, pictures) {
  const body = new FormData(form)
  body.delete('photos')
  for (const picture of pictures) body.append('photos', picture, 'picture.jpg')
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), giveUpAfter)
  try {
    // Not followed: once the answer is there it is taken over, whatever becomes of the next page.
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', signal: stop.signal })
    if (answer.type === 'opaqueredirect') return { done: true, page: null }
    return { done: false, page: await answer.text() }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** @type {(form: HTMLFormElement, draft: Draft, button: HTMLButtonElement, answer: Answer) => Promise<void>} */
async function taken(form, draft, button, { done, page }) {
  if (done) {
    draft.forget()
    show(form, 'done')
  }
  const shown = done
    ? await fetch(form.action)
        .then((answer) => answer.text())
        .catch(() => null)
    : page
  const main = shown && new DOMParser().parseFromString(shown, 'text/html').querySelector('main')
  button.disabled = false
  if (!main) return
  document.querySelector('main')?.replaceWith(document.adoptNode(main))
  start()
  const told = /** @type {HTMLElement | null} */ (document.querySelector('#error-summary, [data-told]'))
  if (told) {
    told.tabIndex = -1
    told.focus()
  }
  scrollTo(0, 0)
}

/** Resolves when the browser says that it is online, or after a while: browsers are often wrong. */
function lineIsBack() {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve(null)
    }
    const timer = setTimeout(go, retryAfter)
    addEventListener('online', go)
  })
}

/** @type {(form: HTMLFormElement, what: Said) => void} */
function show(form, what) {
  for (const other of /** @type {const} */ (['sending', 'offline', 'trouble', 'done'])) say(form, other, other === what)
}

/** @type {(form: HTMLFormElement, what: Said | 'kept', shown: boolean) => void} */
function say(form, what, shown) {
  const said = /** @type {HTMLElement} */ (form.querySelector(`[data-say="${what}"]`))
  said.hidden = !shown
}

/** @type {(key: string) => Typed | null} */
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** @type {(key: string, values: Typed | null) => void} */
function write(key, values) {
  try {
    if (values) localStorage.setItem(key, JSON.stringify(values))
    else localStorage.removeItem(key)
  } catch {
    // No room, or a browser that keeps nothing: the words stay in the page.
  }
}
