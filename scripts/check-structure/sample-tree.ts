import { checkTree } from './check-tree'
import { unused } from './check-uses'

/** What the check finds in a tree, as "path:line found"; not what nothing imports, as a sample is of parts. */
export function findings(files: Record<string, string>): string[] {
  return checkTree(new Map(Object.entries(files)))
    .filter(({ found }) => found !== unused)
    .map(({ path, line, found }) => `${path}:${line} ${found}`)
}

/** A small tree in order, one file for each place. */
export const sampleTree = {
  'package.json': '',
  'next.config.ts': `import plugin from 'next-intl/plugin'\nexport default plugin('./server/i18n.ts')({})\n`,
  'docs/decisions/0001-record-decisions.md': '',
  'prisma/models/letters.prisma': '',
  'prisma/seed/index.ts': `import { letter } from '@/tests/factories/letter'\nexport const all = [letter]\n`,
  'tests/factories/letter.ts': `import type { View } from '@/features/letters/read-letter'\nexport const letter: View = {}\n`,
  'messages/en/letters.json': '',
  'features/context.ts': `import type { PrismaClient } from '@/generated/prisma/client'\nexport interface Context { db: PrismaClient }\n`,
  'features/days.ts': `export const day = 86_400_000\n`,
  'features/pages.ts': `import { Prisma } from '@/generated/prisma/client'\nexport const forget = Prisma.sql\`\`\n`,
  'features/texts/lines.ts': `import { z } from 'zod'\nexport const line = z.string()\n`,
  'features/texts/store-proposal.ts': `import type { Context } from '../context'\nexport const storeProposal = (_: Context) => {}\n`,
  'features/texts/web/text-sheet.tsx': `import { Button } from '@/ui/button'\nexport const Sheet = Button\n`,
  'features/access/policy.ts': `import { day } from '../days'\nexport const may = day\n`,
  'features/letters/schema.ts': `import { z } from 'zod'\nimport { line } from '@/features/texts/lines'\nexport const form = z.object({ line })\n`,
  'features/letters/rules.ts': `import { LetterState } from '@/generated/prisma/enums'\nimport { form } from './schema'\nexport { LetterState, form }\n`,
  'features/letters/policy.ts': `import { form } from './rules'\nexport const mayFreeze = form\n`,
  'features/letters/read-letter.ts': `import type { Letter } from '@/generated/prisma/client'\nexport type View = Partial<Letter>\nexport const readLetter = () => ''\nexport const letterPath = () => ''\n`,
  'features/letters/freeze-letter.ts': `import type { Context } from '../context'\nimport { mayFreeze } from './policy'\nexport const freezeLetter = (_: Context) => mayFreeze\n`,
  'features/letters/freeze-letter.test.ts': `import { letter } from '@/tests/factories/letter'\nimport { freezeLetter } from './freeze-letter'\nexport { letter, freezeLetter }\n`,
  'features/letters/web/board.tsx': `import Link from 'next/link'\nimport { database } from '@/server/database'\nimport { Button } from '@/ui/button'\nimport letterMail from '@/emails/letter'\nexport { Link, database, Button, letterMail }\n`,
  'features/letters/web/board-page.tsx': `import { Sheet } from '@/features/texts/web/text-sheet'\nexport const LetterPage = Sheet\n`,
  'features/addressees/rules.ts': `import { form } from '@/features/letters/schema'\nexport { form }\n`,
  'emails/letter.tsx': `import { Html } from '@react-email/components'\nimport { letterPath, type View } from '@/features/letters/read-letter'\nexport default letterPath\nexport { Html }\nexport type { View }\n`,
  'server/env.ts': '',
  'server/database.ts': `import { PrismaClient } from '@/generated/prisma/client'\nexport { PrismaClient }\nexport const database = () => {}\n`,
  'server/session.ts': `import { getServerSession } from 'next-auth'\nexport { getServerSession }\n`,
  'worker/main.ts': `import mail from '@/emails/letter'\nimport { database } from '@/server/database'\nexport { mail, database }\n`,
  'ui/button.tsx': `import type { ReactNode } from 'react'\nexport const Button = (_: ReactNode) => null\n`,
  'app/[locale]/(public)/page.tsx': `import { Board } from '@/features/letters/web/board'\nimport '@/server/env'\nexport default Board\n`,
}
