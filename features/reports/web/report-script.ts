import { mostReportPhotos } from '@/features/reports/photo-limits'
import { type BlurEditor, openBlurEditor } from './blur-editor'
import { drawSmall, jpegOf } from './blur-picture'
import type { BlurWords } from './blur-words'
import { readDraftWords, readPhotos, writeDraftWords, writePhotos } from './draft-storage'

/*
 * Helps people who tell what happened, on a phone with a bad line. Everything works without it, but blurring. It keeps what
 * was typed and the photos on this device until the server has them, and sends again when the line is back. Of a photo only
 * what was blurred leaves the device. It never says "sent" before the server did.
 */

const retryAfter = 20_000
const giveUpAfter = 170_000

type Said = 'sending' | 'offline' | 'trouble' | 'done' | 'kept'

interface Draft {
  forget: () => void
}
interface Photos {
  read: () => Promise<Blob[]>
}

// It may arrive while the page is still being read.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()

function start(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-report]')
  if (!form) return
  const key = `postbag-report ${new URL(form.action).pathname}`
  const draft = keepDraft(form, key)
  const photos = blurPhotos(form, key)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send(form, draft, photos)
  })
}

/** Keeps what was typed until it was sent or deleted; with it the number that makes it one report. */
function keepDraft(form: HTMLFormElement, key: string): Draft {
  const forget = () => {
    writeDraftWords(key, null)
    writePhotos(key, [])
    say(form, 'kept', false)
  }
  const known = readDraftWords(key)
  // A page that answers a post shows what was posted, which is newer.
  if (known && 'fresh' in form.dataset) fill(form, known)
  say(form, 'kept', known !== null)
  const keep = () => {
    const typed = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'token' ? [[name, value]] : [],
    )
    writeDraftWords(key, Object.fromEntries(typed))
    say(form, 'kept', true)
  }
  form.addEventListener('input', keep)
  form.addEventListener('change', keep)
  form.querySelector('[data-forget]')?.addEventListener('click', () => {
    forget()
    // With a number of its own, as a new report has.
    location.reload()
  })
  return { forget }
}

function fill(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true
    else if (field && 'value' in field && !(field instanceof HTMLInputElement && field.type === 'file'))
      field.value = value
  }
}

/** Shows each chosen photo so that faces can be blurred; the field is emptied, so that nothing else is sent. */
function blurPhotos(form: HTMLFormElement, key: string): Photos {
  const place = form.querySelector<HTMLElement>('[data-photos]')
  const field = form.elements.namedItem('photos')
  if (!place || !(field instanceof HTMLInputElement)) return { read: async () => [] }
  const words: BlurWords = JSON.parse(place.dataset.words ?? '{}')
  place.querySelector('[data-plain]')?.remove()
  const told = document.createElement('p')
  told.setAttribute('role', 'status')
  told.className = 'mt-2 text-sm text-warn'
  told.textContent = words.hint
  place.append(told)
  const editors: BlurEditor[] = []
  const read = () => Promise.all(editors.map((editor) => editor.read()))
  let saving: ReturnType<typeof setTimeout> | undefined
  const changed = () => {
    clearTimeout(saving)
    saving = setTimeout(() => read().then((blobs) => writePhotos(key, blobs)), 400)
    say(form, 'kept', true)
  }
  const open = async (file: Blob) => {
    const remove = () => {
      const at = editors.findIndex((one) => one.element === editor.element)
      editors.splice(at, 1)
      editor.element.remove()
      changed()
      field.focus()
    }
    const editor = await openBlurEditor({ file, words, number: editors.length + 1, changed, remove })
    editors.push(editor)
    place.append(editor.element)
  }
  let ready: Promise<void> = readPhotos(key).then(async (blobs) => {
    for (const blob of blobs) await open(blob).catch(() => {})
  })
  field.addEventListener('change', () => {
    const files = [...(field.files ?? [])]
    field.value = ''
    told.textContent = words.busy
    ready = ready.then(async () => {
      let trouble = ''
      for (const file of files.slice(0, mostReportPhotos - editors.length))
        await open(file).catch(() => {
          trouble = words.unreadable
        })
      told.textContent = trouble
      changed()
    })
  })
  return { read: () => ready.then(read) }
}

/** Sends until the server has answered, whatever it answers. */
async function send(form: HTMLFormElement, draft: Draft, photos: Photos): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"], button:not([type])')
  if (button) button.disabled = true
  for (;;) {
    if (navigator.onLine) {
      show(form, 'sending')
      const answer = await post(form, await photos.read())
      if (answer) return taken(form, draft, button, answer)
    }
    show(form, navigator.onLine ? 'trouble' : 'offline')
    await lineIsBack()
  }
}

interface Answer {
  done: boolean
  page: string | null
}

/** The server's answer; null when there was none. */
async function post(form: HTMLFormElement, photos: Blob[]): Promise<Answer | null> {
  const body = new FormData(form)
  const scans = body.getAll('scan')
  body.delete('photos')
  body.delete('scan')
  for (const photo of photos) body.append('photos', photo, 'picture.jpg')
  for (const scan of scans) if (scan instanceof File && scan.size > 0) body.append('scan', await shrink(scan), 'scan')
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

/** A page of a scan, small; what is no picture here goes as it is, and the server draws it anew. */
async function shrink(scan: File): Promise<Blob> {
  if (!scan.type.startsWith('image/')) return scan
  return drawSmall(scan).then(jpegOf, () => scan)
}

async function taken(
  form: HTMLFormElement,
  draft: Draft,
  button: HTMLButtonElement | null,
  { done, page }: Answer,
): Promise<void> {
  if (done) {
    draft.forget()
    show(form, 'done')
  }
  const shown = done
    ? await fetch(`${form.action}?sent=yes`)
        .then((answer) => answer.text())
        .catch(() => null)
    : page
  const main = shown && new DOMParser().parseFromString(shown, 'text/html').querySelector('main')
  if (button) button.disabled = done && !main
  if (!main) return
  document.querySelector('main')?.replaceWith(document.adoptNode(main))
  start()
  const told = document.querySelector<HTMLElement>('#error-summary, [data-told], main h1')
  if (told) {
    told.tabIndex = -1
    told.focus()
  }
  scrollTo(0, 0)
}

/** Resolves when the browser says that it is online, or after a while: browsers are often wrong. */
function lineIsBack(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, retryAfter)
    addEventListener('online', go)
  })
}

function show(form: HTMLFormElement, what: Said): void {
  for (const other of ['sending', 'offline', 'trouble', 'done'] as const) say(form, other, other === what)
}

function say(form: HTMLFormElement, what: Said, shown: boolean): void {
  const said = form.querySelector<HTMLElement>(`[data-say="${what}"]`)
  if (said) said.hidden = !shown
}
