import { type BrowserContext, selectors } from '@playwright/test'

/* The desk is written by the server and taken over by its scripts: what is typed in between, they never hear of. */

interface Container {
  stateNode: { current: { memoizedState: { isDehydrated: boolean } } }
}

/** Finds the whole page as long as it is one of the desk that its scripts have not taken over. */
const deaf = () => ({
  queryAll(root: Document | Element): Element[] {
    const page = root.ownerDocument ?? (root as Document)
    const scripted = page.readyState === 'loading' || page.querySelector('script[src^="/_next/"]')
    if (!scripted || !/^\/\w+\/desk\b/.test(page.location.pathname)) return []
    const found = Object.entries(page).find(([name]) => name.startsWith('__reactContainer$'))
    const container: Container | undefined = found?.[1]
    return container?.stateNode.current.memoizedState.isDehydrated === false ? [] : [page.documentElement]
  },
  query(root: Document | Element): Element | null {
    return this.queryAll(root)[0] ?? null
  },
})
await selectors.register('deaf', deaf)

/**
 * Whatever is done or looked for on a page of this context waits until the scripts of the desk listen, however the page
 * was reached. Not for contexts without scripts: theirs never do.
 */
export function actWhenListening(context: BrowserContext): BrowserContext {
  return context.on('page', (page) => void page.addLocatorHandler(page.locator('deaf='), async () => {}))
}
