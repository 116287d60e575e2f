import { phaseOf } from '@/features/stalls/rules'
import { unwrapEmail } from '@/features/texts/unwrap-email'
import { checkTyped, type Typed, type TypedFault } from './check-typed'
import { dropPage, keepPage } from './keep-page'
import { type KeptBox, openStorage, type PhoneStorage } from './phone-storage'
import { sealTyped } from './seal-typed'
import { postBoxes, type Sent, sendBoxes } from './send-boxes'
import { showFaults } from './show-faults'

/*
 * The page of a stall. What somebody types is sealed the moment they press, and gone from the page; what waits on the
 * phone is sealed forms alone. They go out when there is a network, and are deleted when the server says that it has them.
 */

/** How long to wait before trying again (ms), from a short time to a long one. */
const firstWait = 5_000
const longestWait = 300_000
/** Presses so close (ms) are one. */
const samePress = 1_000

/** What is said of the stall and the phone, each in its own words on the page. */
type Said =
  | 'offline'
  | 'ended'
  | 'over'
  | 'full'
  | 'key'
  | 'unkept'
  | 'storage'
  | 'sealed'
  | 'sent'
  | 'refused'
  | 'wrong'

function start() {
  const page = document.querySelector<HTMLElement>('[data-stall]')
  if (page) void new StallPhone(page).open()
}

class StallPhone {
  readonly #page: HTMLElement
  readonly #form: HTMLFormElement
  readonly #pages: string[]
  #storage: PhoneStorage | undefined
  #wait = firstWait
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending = false
  #signing = false
  #signedAt = Number.NEGATIVE_INFINITY
  #sure = ''
  /** The stall has ended, as the server or the clock says. */
  #ended = false

  constructor(page: HTMLElement) {
    this.#page = page
    this.#form = page.querySelector('form') as HTMLFormElement
    this.#pages = this.#told('pages').split(' ')
  }

  #told(name: string): string {
    return this.#page.dataset[name] ?? ''
  }

  async open(): Promise<void> {
    const able = globalThis.isSecureContext && 'serviceWorker' in navigator && 'indexedDB' in globalThis
    this.#show('[data-unable]', !able)
    if (!able) return
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#sign()
    })
    this.#form.addEventListener('input', () => this.#say('sealed', false))
    this.#page.querySelector('[data-empty]')?.addEventListener('click', () => this.#empty())
    this.#page.querySelector('[data-send]')?.addEventListener('click', () => void this.#send())
    // Whoever comes back finds nothing of who was here before.
    addEventListener('pagehide', () => this.#empty())
    addEventListener('pageshow', () => this.#empty())
    addEventListener('online', () => void this.#send())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.#send()
    })
    this.#empty()
    this.#storage = await openStorage().catch(() => undefined)
    this.#say('storage', this.#storage === undefined)
    this.#ended = this.#told('phase') !== 'open' || this.#isPast()
    this.#refresh()
    await this.#count()
    this.#show('[data-ready]', true)
    const kept = await keepPage(this.#pages)
    this.#say('unkept', !kept)
    this.#show('[data-kept]', kept)
    void navigator.storage?.persist?.()
    await this.#send()
  }

  /** By the clock of the phone: without a network nobody else can say it. */
  #isPast(): boolean {
    const lastDay = new Date(this.#told('lastDay'))
    const arrivesUntil = new Date(8.64e15)
    return phaseOf({ lastDay, endedAt: null, arrivesUntil }, true, new Date()) !== 'open'
  }

  /** People press twice: what is pressed while a form is sealed, or on the empty form right after, is the same press. */
  async #sign(): Promise<void> {
    const again = performance.now() - this.#signedAt < samePress && new FormData(this.#form).get('name') === ''
    if (this.#signing || again) return
    this.#signing = true
    const signed = await this.#signOnce().finally(() => {
      this.#signing = false
    })
    if (!signed) return
    this.#signedAt = performance.now()
    await this.#count()
    await this.#send()
  }

  /** Whether somebody has signed. */
  async #signOnce(): Promise<boolean> {
    if (this.#isPast()) this.#ended = true
    this.#refresh()
    if (this.#ended) return false
    const typed = Object.fromEntries(
      [...new FormData(this.#form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
    const faults = checkTyped(typed, { required: this.#told('required').split(' '), sure: this.#sure })
    this.#tellFaults(faults)
    this.#sure = faults.some(({ code }) => code === 'email.typo' || code === 'email.watched') ? (typed.email ?? '') : ''
    if (faults.length > 0) return false
    const kept = await this.#keep(this.#seal(typed))
    this.#say('storage', !kept)
    if (!kept) return false
    this.#empty()
    this.#say('sealed', true)
    this.#page.querySelector<HTMLElement>('[data-say="sealed"]')?.focus()
    return true
  }

  #seal(fields: Typed): KeptBox {
    const id = crypto.randomUUID()
    const typed = { ...fields, email: unwrapEmail(fields.email ?? '') }
    const { stall = '', key = '', keyId = '', version = '', wordings = '' } = this.#page.dataset
    const country = this.#form.querySelector<HTMLSelectElement>('select[name="country"]')
    const law = Number(country?.selectedOptions[0]?.dataset.law ?? 0)
    const wording = wordings.split(' ')[law] ?? ''
    const now = new Date()
    const on = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
    const locale = document.documentElement.lang
    const form = { stall, id, locale, version, wording, on: on.join('-'), fields: typed }
    return { id, stall, keyId, box: sealTyped(key, form) }
  }

  /** On the phone; where that cannot be, with the server at once. */
  async #keep(box: KeptBox): Promise<boolean> {
    try {
      await this.#storage?.add(box)
      if (this.#storage) return true
    } catch {
      // The phone is full.
    }
    const sent = await postBoxes(this.#told('post'), [box])
    return 'answer' in sent && sent.answer.kept.includes(box.id)
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#sending) return
    this.#sending = true
    const sent = await this.#sendAlone().catch((): Sent => ({ trouble: 'line' }))
    this.#sending = false
    await this.#count()
    await this.#tell(sent)
  }

  /** Of several tabs one sends at a time; the others would send the same once more, and do no harm. */
  async #sendAlone(): Promise<Sent> {
    const storage = this.#storage
    const post = this.#told('post')
    const stall = this.#told('stall')
    if (!storage) return postBoxes(post, [])
    if (!navigator.locks) return sendBoxes(post, stall, storage)
    return navigator.locks.request(`stall ${stall}`, () => sendBoxes(post, stall, storage))
  }

  async #tell(sent: Sent): Promise<void> {
    const waiting = (await this.#storage?.numbers(this.#told('stall')))?.waiting ?? 0
    const answer = 'answer' in sent ? sent.answer : undefined
    const over = 'answer' in sent ? sent.answer.phase === 'over' : sent.trouble === 'unknown'
    const refused = 'trouble' in sent && sent.trouble === 'refused'
    this.#say('refused', refused)
    this.#say('offline', !answer && !over && !refused)
    this.#say('sent', answer !== undefined && waiting === 0)
    this.#say('over', over && waiting > 0)
    this.#say('full', answer !== undefined && !over && answer.full)
    this.#say('key', answer !== undefined && answer.keyId !== this.#told('keyId'))
    if (over || answer?.phase === 'ended') this.#ended = true
    this.#refresh()
    if (over && waiting === 0) await dropPage(this.#pages).catch(() => {})
    if (!answer && !over && waiting > 0) {
      this.#timer = setTimeout(() => void this.#send(), this.#wait)
      this.#wait = Math.min(this.#wait * 2, longestWait)
    } else this.#wait = firstWait
  }

  async #count(): Promise<void> {
    const numbers = await this.#storage?.numbers(this.#told('stall')).catch(() => undefined)
    for (const [name, number] of Object.entries(numbers ?? { waiting: 0, gone: 0 })) {
      const shown = this.#page.querySelector(`[data-number="${name}"]`)
      if (shown) shown.textContent = new Intl.NumberFormat(document.documentElement.lang).format(number)
    }
  }

  #empty(): void {
    this.#form.reset()
    this.#sure = ''
    this.#tellFaults([])
    this.#say('sealed', false)
    for (const fold of this.#form.querySelectorAll('details')) fold.open = false
  }

  #refresh(): void {
    this.#say('ended', this.#ended)
    this.#form.hidden = this.#ended
  }

  #tellFaults(faults: readonly TypedFault[]): void {
    showFaults(this.#form, faults, (code) => this.#page.querySelector(`[data-error="${code}"]`)?.textContent)
    this.#say('wrong', faults.length > 0)
  }

  #say(what: Said, shown: boolean): void {
    this.#show(`[data-say="${what}"]`, shown)
  }

  #show(selector: string, shown: boolean): void {
    for (const element of this.#page.querySelectorAll<HTMLElement>(selector)) element.hidden = !shown
  }
}

// It may arrive while the page is still being read.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()
