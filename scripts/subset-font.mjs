import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

/**
 * Makes the heading fonts in ui/fonts from Source Serif 4 (OFL): every public page loads them, so they hold only the
 * letters that headings need. Run it again after the package is updated: `node scripts/subset-font.mjs`.
 */
const source = (name) => `node_modules/@fontsource/source-serif-4/files/source-serif-4-${name}-600-normal.woff2`
const latin = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)).join('')
const western = Array.from({ length: 0x100 - 0xc0 }, (_, at) => String.fromCodePoint(0xc0 + at)).join('')
const marks = '\u00a0«»–—‘’‚“”„…·×€№•'

await mkdir('ui/fonts', { recursive: true })
const font = await subsetFont(await readFile(source('latin')), latin + western + marks, {
  targetFormat: 'woff2',
  noLayoutClosure: true,
})
await writeFile('ui/fonts/heading-latin.woff2', font)
await copyFile(source('cyrillic'), 'ui/fonts/heading-cyrillic.woff2')
await copyFile(source('cyrillic-ext'), 'ui/fonts/heading-cyrillic-ext.woff2')
await copyFile(source('latin-ext'), 'ui/fonts/heading-latin-ext.woff2')
