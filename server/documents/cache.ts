import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { log } from '../log'
import { type Page, renderPage } from './render-page'

/** A document in one encoding, with the headers that go with it. */
interface Form {
  body: Buffer
  headers: Record<string, string | number>
}

/** A public page, ready to leave: compressed once, with its validator. */
export interface Document {
  status: number
  etag: string
  forms: Record<'br' | 'gzip' | 'identity', Form>
  tags: string[]
  madeAt: number
}

interface Entry {
  document?: Document
  /** The render that is under way: everybody who asks meanwhile waits for the same one. */
  making?: Promise<Document>
  stale: boolean
}

/** Form tokens inside a document are good for 24 hours; nothing is kept for nearly as long. */
const oldest = 10 * 60_000

/** Documents kept in memory, by path and query. */
export class DocumentCache {
  readonly #entries = new LRUCache<string, Entry>({ max: 4_000 })
  #renewing: Promise<void> | undefined

  /** The document at `url` when it is in memory; one that has changed is made anew meanwhile. */
  peek(url: string): Document | undefined {
    const entry = this.#entries.get(url)
    if (entry?.document && (entry.stale || Date.now() - entry.document.madeAt > oldest)) this.#refresh(url, entry)
    return entry?.document
  }

  /** The document at `url`: from memory, else rendered once for all who wait. */
  async get(url: string): Promise<Document> {
    const document = this.peek(url)
    if (document) return document
    const entry = this.#entries.get(url) ?? { stale: false }
    this.#entries.set(url, entry)
    return this.#make(url, entry)
  }

  /** Forgets the documents that carry one of the tags ("*" is all): they are made anew while the old ones are served. */
  forget(tags: ReadonlySet<string>): void {
    for (const entry of this.#entries.values()) {
      const changed = tags.has('*') || entry.document?.tags.some((tag) => tags.has(tag))
      if (changed || entry.making) entry.stale = true
    }
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined
    })
  }

  /**
   * One after another, those last asked for first. A page that is asked for meanwhile is made at once and waits for no
   * other: a campaign may have hundreds.
   */
  async #renew(): Promise<void> {
    const stale = () => [...this.#entries.entries()].filter(([, entry]) => entry.stale)
    for (let found = stale(); found.length > 0; found = stale()) {
      for (const [url, entry] of found) if (entry.stale) await this.#refresh(url, entry)
    }
  }

  /** The last good copy stays when a new one cannot be made. */
  async #refresh(url: string, entry: Entry): Promise<void> {
    try {
      await this.#make(url, entry)
    } catch (err) {
      log.warn({ err }, 'A document could not be made anew')
    }
  }

  #make(url: string, entry: Entry): Promise<Document> {
    entry.making ??= this.#render(url, entry).finally(() => {
      delete entry.making
    })
    return entry.making
  }

  async #render(url: string, entry: Entry): Promise<Document> {
    entry.stale = false
    const document = await compress(await renderPage(url))
    // Only good pages are kept: an address that is nothing today may be a page tomorrow, and trouble passes.
    if (document.status === 200) entry.document = document
    else if (document.status < 500) this.#entries.delete(url)
    if (document.status >= 500 && entry.document) throw new Error(`A page answered ${document.status}`)
    return document
  }
}

async function compress(page: Page): Promise<Document> {
  const identity = Buffer.from(page.body)
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
  }
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(identity, quality),
    promisify(gzip)(identity, { level: 6 }),
  ])
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`
  // Form pages are never left in a visitor's cache; asking again costs a few hundred bytes.
  const headers = { ...page.headers, ETag: etag, 'Cache-Control': 'no-store', Vary: 'Accept-Encoding' }
  const form = (body: Buffer, encoding?: string) => ({
    body,
    headers: { ...headers, ...(encoding && { 'Content-Encoding': encoding }), 'Content-Length': body.length },
  })
  return {
    status: page.status,
    etag,
    forms: { br: form(brotli, 'br'), gzip: form(zipped, 'gzip'), identity: form(identity) },
    tags: page.tags,
    madeAt: Date.now(),
  }
}
