import { describe, expect, test } from 'vitest'
import { findings, sampleTree } from './sample-tree'

describe('an import is seen however it is written', () => {
  const ways: [text: string, found: string][] = [
    [`export * from '@/server/env'`, 'imports server/env.ts'],
    [`export { env } from '@/server/env'`, 'imports server/env.ts'],
    [`const env = await import('@/server/env')`, 'imports server/env.ts'],
    [`const env = await import(\`@/server/env\`)`, 'imports server/env.ts'],
    [`const any = (name: string) => import(\`@/server/\${name}\`)`, 'imports server/*'],
    [`const any = (name: string) => import(name)`, 'imports a computed path'],
    [`const env = require('@/server/env')`, 'imports server/env.ts'],
    [`import env = require('@/server/env')`, 'imports server/env.ts'],
    [`type Env = import('@/server/env').Env`, 'imports server/env.ts (types)'],
    [`import '@/server/gone'`, 'imports @/server/gone, which is not there'],
  ]
  test.each(ways)('%s', (text, found) => {
    expect(findings({ ...sampleTree, 'features/letters/read-letter.ts': text })).toContain(
      `features/letters/read-letter.ts:1 ${found}`,
    )
  })

  test('what only looks like an import is none', () => {
    const text = `// import '@/server/env'\nexport const view = "import('@/server/env')"\nexport const letterPath = 1\nexport type View = object\n`
    expect(findings({ ...sampleTree, 'features/letters/read-letter.ts': text })).toEqual([])
  })

  test('a file that cannot be parsed is named', () => {
    expect(findings({ ...sampleTree, 'server/env.ts': 'const = 1' })[0]).toMatch(/^server\/env\.ts:0 /)
  })
})
