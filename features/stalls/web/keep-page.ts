/** Where the stall's pages are kept on the phone. */
export const shelf = 'postbag-stall'

/**
 * Makes the browser keep the pages of a stall, in all its languages, with what they need to be shown without a network.
 * Resolves to whether it does. What is kept was made for everybody: nothing that people type goes there.
 */
export async function keepPage(pages: readonly string[]): Promise<boolean> {
  try {
    const paths = new Set(pages.map((page) => new URL(page, location.href).pathname))
    for (const scope of paths) await navigator.serviceWorker.register('/stall-worker.js', { scope })
    const cache = await caches.open(shelf)
    await Promise.all([...new Set([...pages, ...needed()])].map((address) => keep(cache, address)))
    return true
  } catch {
    // Without a network: what was kept before will do.
    return hasPage()
  }
}

/** True where this page is kept already. */
async function hasPage(): Promise<boolean> {
  const found = await globalThis.caches?.match(location.href).catch(() => undefined)
  return found !== undefined
}

/** Forgets the pages: nothing waits on the phone, and the stall is over. */
export async function dropPage(pages: readonly string[]): Promise<void> {
  const cache = await caches.open(shelf)
  for (const page of pages) await cache.delete(page)
  for (const page of pages) await (await navigator.serviceWorker.getRegistration(page))?.unregister()
}

async function keep(cache: Cache, address: string): Promise<void> {
  const response = await fetch(address, { credentials: 'omit', cache: 'no-cache' })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  await cache.put(address, response)
}

/** Style, script, fonts and icon of this page, as the browser loaded them. */
function needed(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const linked = [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[href], script[src]')].map(
    (element) => ('href' in element ? element.href : element.src),
  )
  return [...loaded, ...linked].filter((address) => {
    const { origin, pathname } = new URL(address, location.href)
    return origin === location.origin && /^\/(_next\/static\/|stall\.js$|icon\.svg$)|\/app\.webmanifest$/.test(pathname)
  })
}
