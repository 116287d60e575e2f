import type { Arrow } from './check-imports'
import type { Problem, Tree } from './read-tree'
import { isTestBeside, zoneOf } from './zones'

/** Handed by the frame of the desk to everything within it. */
const byFrame = ['ui', 'frame.desk', 'frame.error']

/** Holds which words a component reads: in ui/ its own, and in the browser those that whoever shows it hands over. */
export function checkWords(tree: Tree, arrows: readonly Arrow[]): Problem[] {
  return [...tree].flatMap(([path, text]) => {
    if (isTestBeside(path)) return []
    if (zoneOf(path) === 'ui') return foreign(path, text)
    return /^(app|web)$/.test(zoneOf(path)) && !runsInBrowser(text) ? missing(tree, arrows, path, text) : []
  })
}

function foreign(path: string, text: string): Problem[] {
  const read = [...said(text), ...[...text.matchAll(/\bMessages\['([\w-]+)'\]/g)].map(([, group = '']) => group)]
  return read
    .filter((group) => !isIn(group, 'ui'))
    .map((group) => ({
      path,
      line: 0,
      found: `reads the words ${group}`,
      rule: 'ui/ reads its own words, messages/…/ui',
    }))
}

function missing(tree: Tree, arrows: readonly Arrow[], path: string, text: string): Problem[] {
  const shown = arrows.filter(({ from, to }) => from === path && runsInBrowser(tree.get(to)))
  const handed = [...byFrame, ...handedIn(text)]
  const needed = new Set(reached(arrows, shown, tree).flatMap((file) => said(tree.get(file) ?? '', 'use')))
  return [...needed]
    .filter((group) => !handed.some((one) => isIn(group, one)))
    .map((group) => ({
      path,
      line: 0,
      found: `shows what says ${group} in the browser`,
      rule: 'who shows a component of the browser hands it its words: <Words of="…">',
    }))
}

/** What runs in the browser beyond these arrows; a file of actions stays on the server. */
function reached(arrows: readonly Arrow[], first: readonly Arrow[], tree: Tree): string[] {
  const files = new Set(first.map(({ to }) => to))
  for (const file of files) {
    if (/^'use server'/.test(tree.get(file) ?? '')) continue
    for (const { from, to } of arrows) if (from === file) files.add(to)
  }
  return [...files]
}

function runsInBrowser(text = ''): boolean {
  return /^'use client'/.test(text)
}

/** The groups of words that a file reads (`use`: in the browser); of one that reads from all, each with two names. */
function said(text: string, how: 'use' | '\\w+' = '\\w+'): string[] {
  const asked = new RegExp(`(?:(\\w+) = (?:await )?)?\\b${how}Translations\\((?:'([\\w.-]+)')?\\)`, 'g')
  return [...text.matchAll(asked)].flatMap(([, name, group]) => {
    if (group !== undefined) return [group]
    const keys = text.matchAll(new RegExp(`\\b${name}\\(\\s*['\`]([\\w-]+\\.[\\w-]+)`, 'g'))
    return [...keys].map(([, key = '']) => key)
  })
}

function handedIn(text: string): string[] {
  return [...text.matchAll(/<Words\s+of=(?:"([\w.-]+)"|\{\[([^\]]*)\]\})/g)].flatMap(([, one, several = '']) =>
    one === undefined ? [...several.matchAll(/'([\w.-]+)'/g)].map(([, group = '']) => group) : [one],
  )
}

function isIn(group: string, outer: string): boolean {
  return group === outer || group.startsWith(`${outer}.`)
}
