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
 * The part of .gitignore that we use: names and globs, a leading or inner `/` for paths from the root, an ending `/`
 * for folders. Throws on a pattern with `!`, which it would misread.
 */
export function ignoreRules(gitignore: string): (file: string, folder: boolean) => boolean {
  const patterns = gitignore
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const negated = patterns.find((pattern) => pattern.startsWith('!'))
  if (negated) throw new Error(`.gitignore: "${negated}" is not understood here; write it without "!"`)
  return (file, folder) =>
    patterns.some((pattern) => {
      if (pattern.endsWith('/') && !folder) return false
      const glob = pattern.replace(/^\/|\/$/g, '')
      const fromRoot = pattern.slice(0, -1).includes('/')
      return path.matchesGlob(fromRoot ? file : path.posix.basename(file), glob)
    })
}
