import { expect, test } from 'vitest'
import { checkImports } from './check-imports'
import { checkPackages } from './check-packages'

const found = (wanted: object, files: Record<string, string> = {}) => {
  const tree = new Map(Object.entries({ 'package.json': JSON.stringify(wanted, null, 2), ...files }))
  return checkPackages(tree, checkImports(tree).specifiers).map(({ line, found }) => `${line} ${found}`)
}

test('a package that nothing imports is found', () => {
  const wanted = { dependencies: { ink: '1.0.0', '@press/mac': '1.0.0' }, devDependencies: { dye: '1.0.0' } }
  expect(found(wanted)).toEqual([
    '3 asks for ink, which nothing imports',
    '4 asks for @press/mac, which nothing imports',
    '7 asks for dye, which nothing imports',
  ])
  const files = {
    'print/sheet.ts': `import type { Ink } from 'ink/types'\nimport '@press/mac/plates'\n`,
    'print/colour.tsx': `const dye = await import('dye')\n`,
  }
  expect(found(wanted, files)).toEqual([])
  expect(found(wanted, { 'print/sheet.md': `import 'ink'` })).toHaveLength(3)
})

test('what is used without an import is known', () => {
  expect(found({ devDependencies: { '@types/node': '1.0.0', typescript: '1.0.0' } })).toEqual([])
})
