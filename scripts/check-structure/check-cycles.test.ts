import { describe, expect, test } from 'vitest'
import { findings } from './sample-tree'

describe('circles', () => {
  test('between files are found, types or not', () => {
    const files = {
      'worker/a.ts': `import './b'`,
      'worker/b.ts': `import type { C } from './c'`,
      'worker/c.ts': `export { a } from './a'`,
      'worker/outside.ts': `import './a'`,
    }
    expect(findings(files)).toEqual([
      'worker/a.ts:1 is part of a circle: worker/a.ts → worker/b.ts → worker/c.ts → worker/a.ts',
    ])
  })

  test('between features are found even where no file is in a circle', () => {
    const files = {
      'features/letters/rules.ts': '',
      'features/letters/send-letter.ts': `import '@/features/addressees/rules'`,
      'features/addressees/rules.ts': '',
      'features/addressees/turn-off-contact.ts': `import '@/features/letters/rules'`,
    }
    expect(findings(files)).toEqual([
      'features/addressees/turn-off-contact.ts:1 features import each other in a circle: addressees → letters → addressees (features/addressees/turn-off-contact.ts:1, features/letters/send-letter.ts:1)',
    ])
  })

  test('between a web and the roots it shows are none', () => {
    const files = {
      'features/letters/rules.ts': `export {} from '@/features/addressees/rules'`,
      'features/addressees/rules.ts': '',
      'features/addressees/web/record.tsx': `import '@/features/letters/rules'`,
    }
    expect(findings(files).filter((one) => one.includes('circle'))).toEqual([])
  })
})
