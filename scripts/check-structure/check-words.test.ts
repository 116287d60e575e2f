import { describe, expect, test } from 'vitest'
import { findings, sampleTree } from './sample-tree'

const reading = (name: string, words = '') =>
  `import { useTranslations } from 'next-intl'\nexport const ${name} = () => {\n  const t = useTranslations(${words && `'${words}'`})\n  return t('letters.board.title')\n}\n`

describe('a component of ui/', () => {
  test('reads its own words', () => {
    expect(findings({ ...sampleTree, 'ui/bar.tsx': reading('Bar', 'ui.bar') })).toEqual([])
  })

  test('reads no words of a noun', () => {
    const found = ['ui/bar.tsx:0 reads the words letters.board']
    expect(findings({ ...sampleTree, 'ui/bar.tsx': reading('Bar', 'letters.board') })).toEqual(found)
    expect(findings({ ...sampleTree, 'ui/bar.tsx': reading('Bar') })).toEqual(found)
    const type = `import type { Messages } from 'next-intl'\nexport type Told = keyof Messages['letters']['told']\n`
    expect(findings({ ...sampleTree, 'ui/bar.tsx': type })).toEqual(['ui/bar.tsx:0 reads the words letters'])
  })
})

describe('what is said in the browser', () => {
  const table = { 'features/letters/web/table.tsx': `'use client'\n${reading('Table', 'letters.table')}` }
  const page = (shown: string) => ({
    ...sampleTree,
    ...table,
    'features/letters/web/page.tsx': `import { Words } from '@/ui/words'\nimport { Table } from './table'\nexport const Page = () => ${shown}\n`,
    'ui/words.tsx': 'export const Words = null\n',
  })

  test.each(['letters', 'letters.table'])('is handed over with %s', (words) => {
    expect(findings(page(`<Words of="${words}"><Table /></Words>`))).toEqual([])
    expect(findings(page(`<Words of={['cases', '${words}']}><Table /></Words>`))).toEqual([])
  })

  test.each(['<Table />', '<Words of="letters.tab"><Table /></Words>'])('is missed in %s', (shown) => {
    expect(findings(page(shown))).toEqual([
      'features/letters/web/page.tsx:0 shows what says letters.table in the browser',
    ])
  })

  test('is handed over by the page, however deep it is said', () => {
    const form = {
      'features/letters/web/form.tsx': `'use client'\nimport { Table } from './table'\nexport { Table }\n`,
    }
    const files = { ...page('<Form />'), ...form }
    files['features/letters/web/page.tsx'] = `import { Table } from './form'\nexport const Page = () => <Table />\n`
    expect(findings(files)).toEqual(['features/letters/web/page.tsx:0 shows what says letters.table in the browser'])
  })
})
