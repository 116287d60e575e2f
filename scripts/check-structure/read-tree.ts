import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Every file of the project that git would keep: path from the root with `/` → text; empty unless it is read. */
export type Tree = Map<string, string>

/** What is wrong in one file, and the rule that says so. `line` counts from 1; 0 means the file as a whole. */
export interface Problem {
  path: string
  line: number
  found: string
  rule: string
}

/** True for the files whose text is read: TypeScript, with or without JSX. */
export function isTypeScript(file: string): boolean {
  return /\.tsx?$/.test(file)
}

const alsoRead = ['package.json', 'package-lock.json']

/** Reads the tree under a folder, without `.git` and what its `.gitignore` names. */
export function readTree(root: string): Tree {
  const ignored = ignoreRules(readFileSync(path.join(root, '.gitignore'), 'utf8'))
  const tree: Tree = new Map()
  const visit = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (file === '.git' || ignored(file, entry.isDirectory())) continue
      if (entry.isDirectory()) visit(file)
      else
        tree.set(file, isTypeScript(file) || alsoRead.includes(file) ? readFileSync(path.join(root, file), 'utf8') : '')
    }
  }
  visit('')
  return tree
}

/**
 * The part of .gitignore that we use: names, `*`, a leading or inner `/` for paths from the root, an ending `/`
 * for folders. Throws on a pattern with `!`, `**`, `?` or `[`, which it would misread.
 */
export function ignoreRules(gitignore: string): (file: string, folder: boolean) => boolean {
  const patterns = gitignore
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const unknown = patterns.find((pattern) => /^!|\*\*|[?[]/.test(pattern))
  if (unknown) throw new Error(`.gitignore: "${unknown}" is not understood here; write it with names and "*"`)
  return (file, folder) =>
    patterns.some((pattern) => {
      if (pattern.endsWith('/') && !folder) return false
      const glob = matcherOf(pattern.replace(/^\/|\/$/g, ''))
      const fromRoot = pattern.slice(0, -1).includes('/')
      return glob.test(fromRoot ? file : path.posix.basename(file))
    })
}

/** A glob whose `*` stands for anything but a slash. */
function matcherOf(glob: string): RegExp {
  const parts = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^/]*')}$`)
}
