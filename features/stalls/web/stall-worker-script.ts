import { shelf } from './keep-page'

/*
 * Serves the pages of a stall while there is no network. It is registered for the addresses of the stall alone, and keeps
 * nothing by itself but what these pages are made of.
 */

/** What a service worker is given, as far as it is used here: the types of browsers know pages only. */
interface WorkerScope {
  location: Location
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  addEventListener: (name: string, act: (event: WorkerEvent) => void) => void
}
interface WorkerEvent {
  request: Request
  waitUntil: (promise: Promise<unknown>) => void
  respondWith: (response: Promise<Response>) => void
}

const worker = self as unknown as WorkerScope
/** A line so bad that nothing comes for so long (ms) is none. */
const patience = 5_000

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (pathname.startsWith('/_next/static/')) event.respondWith(fromShelfFirst(request))
  else if (request.mode === 'navigate' || /^\/(stall\.js|icon\.svg)$|\/app\.webmanifest$/.test(pathname))
    event.respondWith(fromNetworkFirst(request))
})

/** What never changes under its name. */
async function fromShelfFirst(request: Request): Promise<Response> {
  const cache = await caches.open(shelf)
  return (await cache.match(request)) ?? fetchAndKeep(cache, request)
}

/** What may have changed; a page that is no more is shown as it was kept, since forms may still wait on the phone. */
async function fromNetworkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(shelf)
  const old = (await cache.match(request)) ?? (await cache.match(request, { ignoreSearch: true }))
  if (!old) return fetchAndKeep(cache, request)
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(old), patience))
  const fresh = fetchAndKeep(cache, request).then((response) => (response.ok ? response : old))
  return Promise.race([fresh, late]).catch(() => old)
}

async function fetchAndKeep(cache: Cache, request: Request): Promise<Response> {
  const response = await fetch(request)
  if (response.ok && response.type === 'basic') await cache.put(request, response.clone())
  return response
}
