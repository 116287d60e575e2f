import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import { type FormState, type Offers, scopes } from './scope'
import { stripFramework } from './strip-framework'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A page as Next rendered it, without the framework's scripts. */
export interface Page {
  status: number
  headers: Record<string, string>
  body: string
  tags: string[]
  offers: Offers
}

interface Renderer {
  handler: Handler
  keepScripts: boolean
  /** Runs a render outside of the request that asked for it: the framework refuses to render a page within a page. */
  outside: <T>(render: () => T) => T
}

const shared = globalThis as typeof globalThis & { postbagRenderer?: Renderer }

/** Told once by server/main: who renders pages, and whether they keep the framework's scripts (in development). */
export function setRenderer(handler: Handler, keepScripts: boolean): void {
  shared.postbagRenderer = { handler, keepScripts, outside: AsyncLocalStorage.snapshot() }
}

/**
 * Renders a public page in this process, as the answer to a GET of `url` (path and query). `form` is what
 * {@link formState} tells the page; `language` is the visitor's Accept-Language.
 */
export async function renderPage(url: string, options: { form?: FormState; language?: string } = {}): Promise<Page> {
  const renderer = shared.postbagRenderer
  if (!renderer) throw new Error('No renderer: public pages are served by server/main')
  const tags = new Set<string>()
  const offers: Offers = {}
  const scope = options.form ? { url, tags, offers, form: options.form } : { url, tags, offers }
  const headers = { host: 'postbag', ...(options.language ? { 'accept-language': options.language } : {}) }
  const handler = renderer.handler as Parameters<typeof inject>[0]
  const response = await renderer.outside(() =>
    scopes.run(scope, async () => await inject(handler, { method: 'GET', url, headers })),
  )
  const body = renderer.keepScripts ? response.payload : stripFramework(response.payload)
  const location = response.headers.location
  return {
    status: response.statusCode,
    headers: {
      'content-type': String(response.headers['content-type'] ?? 'text/html; charset=utf-8'),
      ...(typeof location === 'string' ? { location } : {}),
    },
    body,
    tags: [...tags],
    offers,
  }
}

/**
 * The same page as the Response of a route handler: for posts that were refused and show their form again. When there is
 * no such page (any more), the page that says so; when it cannot be made now, the one that keeps what was typed. `Field`
 * names the fields of the form that can be wrong: faults of others do not compile.
 */
export async function pageResponse<Field extends string = ''>(
  url: string,
  status: number,
  form: FormState<NoInfer<Field>>,
): Promise<Response> {
  const page = await renderPage(url, { form })
  const headers = { ...page.headers, 'cache-control': 'no-store' }
  if (page.status === 200) return new Response(page.body, { status, headers })
  const instead = page.status < 500 ? 404 : 503
  const refused = await renderPage(`/${url.split('/')[1]}/refused/${instead}`, instead === 503 ? { form } : {})
  return new Response(refused.body, { status: instead, headers })
}
