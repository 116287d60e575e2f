import type { Package, Zone } from './zones'

/**
 * How far a row of the table may reach: `yes`; `types` (`import type`); `paths` (types, and functions that build an
 * address of the site: their names end in Path); `sql` (types, and `Prisma`, which writes pieces of SQL); `own` (the same
 * feature); `own or ground`; or only the files that match.
 */
export type ImportReach = 'yes' | 'types' | 'paths' | 'sql' | 'own' | 'own or ground' | RegExp

/** One row of the import table: what is not named is forbidden, but for packages of no special kind. */
export interface Row {
  says: string
  reach: Partial<Record<Zone | Package, ImportReach>>
}

const featureRoot = { ground: 'yes', rules: 'yes', policy: 'yes', 'use case': 'yes', context: 'yes' } as const
const featureTypes = { ground: 'yes', rules: 'paths', policy: 'paths', 'use case': 'paths', context: 'types' } as const
const prisma = { 'prisma enums': 'yes', 'prisma client': 'yes', 'a database client': 'yes' } as const
const words = { messages: 'yes', 'use-intl': 'yes' } as const
const pure: Row = {
  says: 'rules, policy, schema and what they use of their feature and of the ground may import the ground, other rules and schema, and the enums of Prisma',
  reach: { ground: 'yes', rules: 'yes', policy: 'own', 'use case': 'own', 'prisma enums': 'yes' },
}
const server: Row = {
  says: 'server/ may import feature roots, server/, messages/, Next, its list of routes and the Prisma client; next-auth only in server/session.ts',
  reach: {
    'route types': 'types',
    ...featureRoot,
    ...prisma,
    ...words,
    server: 'yes',
    session: 'yes',
    Next: 'yes',
    'next-intl': 'yes',
  },
}

/** The import table, one row for each zone. */
export const table: Record<Zone, Row> = {
  rules: pure,
  policy: pure,
  'use case': {
    says: 'use cases may import feature roots and the types and enums of Prisma; the client is in the context',
    reach: { ...featureRoot, 'prisma enums': 'yes', 'prisma client': 'types' },
  },
  ground: {
    says: 'the ground may import the ground, context.ts and the types, pieces of SQL and enums of Prisma',
    reach: { ...featureRoot, 'prisma enums': 'yes', 'prisma client': 'sql' },
  },
  context: {
    says: 'features/context.ts may import types: of Prisma and of feature roots',
    reach: { rules: 'types', 'use case': 'types', 'prisma client': 'types' },
  },
  web: {
    says: 'web/ of a feature may import its own web/ and that of the ground, feature roots, server/, emails/, ui/, Next and React, and of print/ what prints in a process beside web, and codes to scan',
    reach: {
      ...featureRoot,
      web: 'own or ground',
      server: 'yes',
      session: 'yes',
      emails: 'yes',
      print: /^print\/(print-apart|bind-pictures|draw-paper|may-start|unprintable-characters|qr-code)\.ts$/,
      ui: 'yes',
      Next: 'yes',
      React: 'yes',
      'next-intl': 'yes',
      'use-intl': 'yes',
    },
  },
  server,
  session: { ...server, reach: { ...server.reach, 'next-auth': 'yes' } },
  worker: {
    says: 'worker/ may import feature roots, heartbeat, env, key ring, log and database of server/, worker/, emails/, print/, messages/ and the Prisma client',
    reach: {
      ...featureRoot,
      ...prisma,
      ...words,
      server: /^server\/(env|keyring|log|database|send-heartbeats)\.ts$/,
      worker: 'yes',
      emails: 'yes',
      print: 'yes',
    },
  },
  emails: {
    says: 'emails/ may import emails/, messages/, React, the ground, and of other feature roots types and the functions named …Path',
    reach: { ...featureTypes, ...words, emails: 'yes', React: 'yes' },
  },
  print: {
    says: 'print/ may import print/, messages/, the ground, and of other feature roots types and the functions named …Path',
    reach: { ...featureTypes, ...words, print: 'yes' },
  },
  ui: {
    says: 'ui/ may import ui/ and React: it could ship in another product',
    reach: { ui: 'yes', React: 'yes', 'next-intl': 'yes', 'use-intl': 'yes' },
  },
  app: {
    says: 'app/ may import feature roots, web/ of features, session, env, campaign-page and documents/scope of server/, ui/, Next and React',
    reach: {
      ...featureRoot,
      web: 'yes',
      server: /^server\/(env|campaign-page|documents\/scope)\.ts$/,
      session: 'yes',
      ui: 'yes',
      Next: 'yes',
      React: 'yes',
      'next-intl': 'yes',
      'use-intl': 'yes',
    },
  },
  scripts: {
    says: 'scripts/ may import scripts/, feature roots, server/, messages/, prisma/seed and Prisma',
    reach: {
      ...featureRoot,
      ...prisma,
      ...words,
      server: 'yes',
      scripts: 'yes',
      seed: 'yes',
      'a computed path': 'yes',
    },
  },
  seed: {
    says: 'prisma/seed may import prisma/seed, feature roots, tests/factories, messages/, server/ and Prisma',
    reach: { ...featureRoot, ...prisma, ...words, server: 'yes', seed: 'yes', factories: 'yes' },
  },
  factories: {
    says: 'tests/factories may import tests/factories, feature roots and Prisma: the seed uses them too',
    reach: { ...featureRoot, ...prisma, factories: 'yes' },
  },
  tests: {
    says: 'tests/ may import everything but app/ and next-auth',
    reach: {
      ...featureRoot,
      ...prisma,
      ...words,
      web: 'yes',
      server: 'yes',
      session: 'yes',
      worker: 'yes',
      emails: 'yes',
      print: 'yes',
      ui: 'yes',
      scripts: 'yes',
      seed: 'yes',
      factories: 'yes',
      tests: 'yes',
      Next: 'yes',
      React: 'yes',
      'next-intl': 'yes',
    },
  },
  settings: {
    says: 'settings at the top level may import server/, tests/ and packages',
    reach: {
      server: 'yes',
      tests: 'yes',
      Next: 'yes',
      'next-intl': 'yes',
      'a database client': 'yes',
    },
  },
  messages: {
    says: 'messages/ holds words and no code; the list of them is generated',
    reach: {},
  },
  'prisma enums': { says: 'what is generated is not checked', reach: {} },
  'prisma client': { says: 'what is generated is not checked', reach: {} },
  'route types': { says: 'what is generated is not checked', reach: {} },
  elsewhere: { says: 'TypeScript stands in a folder that the import table names', reach: {} },
}

/** The row of a zone; a test beside its file may import the factories as well. */
export function rowOf(zone: Zone, isTest: boolean): Row {
  const { says, reach } = table[zone]
  if (!isTest) return { says, reach }
  return { says: `${says}; a test beside its file also tests/factories`, reach: { ...reach, factories: 'yes' } }
}
