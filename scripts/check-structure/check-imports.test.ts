import { describe, expect, test } from 'vitest'
import { findings, sampleTree } from './sample-tree'

test('a tree in order has no findings', () => {
  expect(findings(sampleTree)).toEqual([])
})

describe('an import that the table does not name is found', () => {
  const cases: [name: string, file: string, text: string, found: string][] = [
    [
      'rules import no policy of others',
      'features/addressees/rules.ts',
      `import '@/features/letters/policy'`,
      'imports features/letters/policy.ts',
    ],
    [
      'rules import no use case of others',
      'features/addressees/rules.ts',
      `import '@/features/letters/freeze-letter'`,
      'imports features/letters/freeze-letter.ts',
    ],
    [
      'rules know only the enums of Prisma',
      'features/letters/rules.ts',
      `import type { Letter } from '@/generated/prisma/client'`,
      'imports generated/prisma/client (types)',
    ],
    [
      'schema is as pure as rules',
      'features/letters/schema.ts',
      `import type { Context } from '../context'`,
      'imports features/context.ts (types)',
    ],
    [
      'use cases take the client from the context',
      'features/letters/read-letter.ts',
      `import { PrismaClient } from '@/generated/prisma/client'`,
      'imports generated/prisma/client',
    ],
    [
      'an inline type keeps the import alive',
      'features/letters/read-letter.ts',
      `import { type Letter } from '@/generated/prisma/client'`,
      'imports generated/prisma/client',
    ],
    ['use cases open no database', 'features/letters/read-letter.ts', `import pg from 'pg'`, 'imports the package pg'],
    ['use cases know no server', 'features/letters/read-letter.ts', `import '@/server/env'`, 'imports server/env.ts'],
    [
      'use cases know no Next',
      'features/letters/read-letter.ts',
      `import { redirect } from 'next/navigation'`,
      'imports the package next/navigation',
    ],
    [
      'use cases know no React, not even its types',
      'features/letters/read-letter.ts',
      `import type { ReactNode } from 'react'`,
      'imports the package react',
    ],
    [
      'the ground knows no noun',
      'features/texts/lines.ts',
      `import '@/features/letters/rules'`,
      'imports features/letters/rules.ts',
    ],
    [
      'the ground knows no noun, not even its types',
      'features/pages.ts',
      `import type { View } from '@/features/letters/read-letter'`,
      'imports features/letters/read-letter.ts',
    ],
    [
      'the ground takes pieces of SQL of Prisma, and not its client',
      'features/pages.ts',
      `import { Prisma, PrismaClient } from '@/generated/prisma/client'`,
      'imports generated/prisma/client',
    ],
    [
      'what rules use of the ground is as pure as they are',
      'features/texts/lines.ts',
      `import type { Context } from '../context'`,
      'imports features/context.ts (types)',
    ],
    [
      'use cases render no words',
      'features/letters/read-letter.ts',
      `import 'use-intl'`,
      'imports the package use-intl',
    ],
    [
      'the root of a feature knows no web',
      'features/letters/read-letter.ts',
      `import './web/board'`,
      'imports features/letters/web/board.tsx',
    ],
    [
      'web imports no other web',
      'features/addressees/web/page.tsx',
      `import '@/features/letters/web/board'`,
      'imports features/letters/web/board.tsx',
    ],
    ['web imports no worker', 'features/letters/web/board.tsx', `import '@/worker/main'`, 'imports worker/main.ts'],
    [
      'web knows nothing of Prisma',
      'features/letters/web/board.tsx',
      `import type { X } from '@/generated/prisma/enums'`,
      'imports generated/prisma/enums (types)',
    ],
    [
      'emails take only types and paths',
      'emails/letter.tsx',
      `import { may } from '@/features/letters/policy'`,
      'imports features/letters/policy.ts',
    ],
    [
      'emails take no whole module',
      'emails/letter.tsx',
      `import * as all from '@/features/letters/read-letter'`,
      'imports features/letters/read-letter.ts',
    ],
    ['emails know no ui', 'emails/letter.tsx', `import '@/ui/button'`, 'imports ui/button.tsx'],
    ['prints know no React', 'print/letter.ts', `import 'react'`, 'imports the package react'],
    ['prints know no emails', 'print/letter.ts', `import '@/emails/letter'`, 'imports emails/letter.tsx'],
    [
      'server knows no web of a feature',
      'server/main.ts',
      `import '@/features/letters/web/board'`,
      'imports features/letters/web/board.tsx',
    ],
    ['server knows no emails', 'server/main.ts', `import '@/emails/letter'`, 'imports emails/letter.tsx'],
    [
      'next-auth has one door',
      'server/guard-request.ts',
      `import { getServerSession } from 'next-auth/next'`,
      'imports the package next-auth/next',
    ],
    [
      'the worker takes env, log and database from server',
      'worker/main.ts',
      `import '@/server/session'`,
      'imports server/session.ts',
    ],
    ['the worker knows no Next', 'worker/main.ts', `import 'next'`, 'imports the package next'],
    [
      'ui knows no feature, not even types',
      'ui/button.tsx',
      `import type { View } from '@/features/letters/read-letter'`,
      'imports features/letters/read-letter.ts (types)',
    ],
    ['ui knows no Next', 'ui/button.tsx', `import 'next/link'`, 'imports the package next/link'],
    [
      'app takes session, env and the scope of its document from server',
      'app/page.tsx',
      `import '@/server/database'`,
      'imports server/database.ts',
    ],
    ['app sends no mail', 'app/page.tsx', `import '@/emails/letter'`, 'imports emails/letter.tsx'],
    [
      'nothing imports app',
      'tests/stories/page.ts',
      `import '@/app/[locale]/(public)/page'`,
      'imports app/[locale]/(public)/page.tsx',
    ],
    [
      'app does not import itself',
      'app/layout.tsx',
      `import './[locale]/(public)/page'`,
      'imports app/[locale]/(public)/page.tsx',
    ],
    [
      'scripts know no web',
      'scripts/start.ts',
      `import '@/features/letters/web/board'`,
      'imports features/letters/web/board.tsx',
    ],
    [
      'factories know no server',
      'tests/factories/letter.ts',
      `import '@/server/database'`,
      'imports server/database.ts',
    ],
    [
      'the seed knows no tests but the factories',
      'prisma/seed/index.ts',
      `import '@/tests/stories/page'`,
      'imports tests/stories/page.ts',
    ],
  ]
  test.each(cases)('%s', (_, file, text, found) => {
    const rest = { 'tests/stories/page.ts': '', ...sampleTree }
    expect(findings({ ...rest, [file]: `\n${text}\n` })).toContain(`${file}:2 ${found}`)
  })
})

test('what rules use of their own feature is as pure as they are', () => {
  const files = {
    ...sampleTree,
    'features/letters/rules.ts': `export * from './clean-text'\n`,
    'features/letters/clean-text.ts': `import './count-marks'\n`,
    'features/letters/count-marks.ts': '',
    'features/letters/policy.ts': '',
  }
  expect(findings(files)).toEqual([])
  expect(
    findings({ ...files, 'features/letters/count-marks.ts': `import type { Context } from '../context'` }),
  ).toEqual(['features/letters/count-marks.ts:1 imports features/context.ts (types)'])
})
