import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ignoreRules } from './read-tree'

describe('.gitignore', () => {
  test.each<[pattern: string, file: string, folder: boolean, ignored: boolean]>([
    ['generated/', 'generated', true, true],
    ['generated/', 'generated', false, false],
    ['.next*/', '.next-two', true, true],
    ['*.log', 'server/a.log', false, true],
    ['/build', 'build', true, true],
    ['/build', 'docs/build', true, false],
    ['*.log', 'server/blog', false, false],
    ['/docs/*.md', 'docs/decisions/one.md', false, false],
    ['public/vendor/', 'public/vendor', true, true],
    ['# generated/', 'generated', true, false],
  ])('%s on %s', (pattern, file, folder, ignored) => {
    expect(ignoreRules(`${pattern}\n`)(file, folder)).toBe(ignored)
  })

  test.each(['!keep.log', 'logs/**', 'log?', '[a-z].log'])('%s, which it would misread, is refused', (pattern) => {
    expect(() => ignoreRules(pattern)).toThrow(pattern)
  })
})

test('the command prints each finding with its rule and fails', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'structure-'))
  mkdirSync(path.join(root, 'ui'))
  mkdirSync(path.join(root, 'generated'))
  writeFileSync(path.join(root, '.gitignore'), 'generated/\n')
  writeFileSync(path.join(root, 'generated/wrong.ts'), `import '../ui/button'\n`)
  writeFileSync(path.join(root, 'ui/button.tsx'), `import Link from 'next/link'\n`)
  const script = path.join(import.meta.dirname, '../check-structure.ts')
  const run = spawnSync(process.execPath, ['--import', 'tsx', script, root], { encoding: 'utf8' })
  rmSync(root, { recursive: true })
  expect(run.stderr).toContain('ui/button.tsx:1  imports the package next/link\n    ui/ may import ui/ and React')
  expect(run.stderr).toContain('ui/button.tsx  is imported by nothing\n')
  expect(run.stderr).toContain('2 problems')
  expect(run.status).toBe(1)
})
