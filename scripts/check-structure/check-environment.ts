import { isTypeScript, type Problem, type Tree } from './read-tree'

const readers = ['server/env.ts', 'features/safety/pass-environment.ts']
const rule =
  'of what web and worker run, server/env.ts reads their settings and features/safety/pass-environment.ts what passes on'

/** Finds files of the app that read the environment past its readers; scripts/, tests and settings run before or beside it. */
export function checkEnvironment(tree: Tree): Problem[] {
  return [...tree].flatMap(([path, text]) => {
    if (!isTypeScript(path) || readers.includes(path) || isBeside(path)) return []
    return text.split('\n').flatMap((line, at) => {
      const reads = /\bprocess\.env\b|\benv\b.* from 'node:process'/.test(line)
      return reads ? [{ path, line: at + 1, found: 'reads process.env', rule }] : []
    })
  })
}

/** Scripts, tests and the settings at the top level. */
function isBeside(path: string): boolean {
  return /^(scripts|tests)\/|^[^/]+$|\.test\.tsx?$/.test(path)
}
