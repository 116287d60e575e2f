/** Scripts of our own live at the root of public/ and stay, as data for programs does; everything else is the framework's. */
const ownScript = /^<script (?:[^>]*src="\/[a-z-]+\.js"[^>]*|type="application\/ld\+json")>/

/**
 * Takes the framework out of a rendered page: its scripts, inline data and preloads. The page must be whole without
 * them: a page with parts that scripts would move into place (Suspense) is refused with an error.
 */
export function stripFramework(html: string): string {
  const bare = html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) => (ownScript.test(script) ? script : ''))
    .replace(/<link [^>]*(?:as="script"|rel="modulepreload")[^>]*>/g, '')
    .replace(/<div hidden=""><!--\$--><!--\/\$--><\/div>/g, '')
    .replace(/<!--\/?\$-->/g, '')
  if (/<template id="[BP]:/.test(bare)) throw new Error('A public page is not whole without scripts')
  return bare
}
