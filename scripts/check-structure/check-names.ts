import { isTypeScript, type Problem, type Tree } from './read-tree'

const folders = 'app features emails print server worker ui messages prisma public tests docs scripts .ci'.split(' ')
const rootFiles = [
  'package.json package-lock.json tsconfig.json tsconfig.browser.json biome.json README.md CONTRIBUTING.md LICENSE',
  'next.config.ts postcss.config.mjs prisma.config.ts vitest.config.ts playwright.config.ts',
  '.gitignore .gitattributes .npmrc',
].flatMap((line) => line.split(' '))
const longest = 250
const mostFiles = 65

const rules: { applies: RegExp; allows: RegExp; rule: string }[] = [
  {
    applies: /^features\/[^/]+$/,
    allows: /^features\/(context|days|pages)\.ts$/,
    rule: 'features/ holds one folder for each noun; context.ts, days.ts and pages.ts are the only files at its root',
  },
  {
    applies: /^features\/(access|texts(?!\/web)|places)\//,
    allows: /^features\/[a-z]+\/[a-z0-9-]+(\.test)?\.ts$/,
    rule: 'the ground holds files named after what they hold, or <verb>-<noun>.ts, and their *.test.ts; of web/ only that of texts',
  },
  {
    applies: /^features\/(?!access|texts|places)[^/]+\/(?!web\/)/,
    allows: /^features\/[a-z]+(-[a-z]+)*\/((rules|policy|schema|[a-z]+(-[a-z0-9]+)+)\.ts|[a-z0-9-]+\.test\.ts)$/,
    rule: 'a feature holds rules.ts, policy.ts, schema.ts, <verb>-<noun>.ts, their *.test.ts, and web/',
  },
  {
    applies: /^app\//,
    allows:
      /\/((page|layout|route|not-found|global-not-found|error|global-error|robots|sitemap|manifest)\.tsx?|(favicon|icon|apple-icon)\.(ico|png|svg))$/,
    rule: 'app/ holds routes only: page, layout, route, not-found, error, robots, sitemap, manifest, icons',
  },
  {
    applies: /^messages\//,
    allows: /^messages\/[a-z]{2,3}\/(emails\/)?[a-z]+(-[a-z]+)*\.json$/,
    rule: 'messages/ holds <language>/<noun>.json and <language>/emails/<template>.json',
  },
  {
    applies: /^prisma\//,
    allows: /^prisma\/(schema\.prisma$|models\/[a-z]+(-[a-z]+)*\.prisma$|migrations\/|seed\/|data\/)/,
    rule: 'prisma/ holds schema.prisma, models/<noun>.prisma, migrations/, seed/ and data/',
  },
  {
    applies: /^tests\//,
    allows: /^tests\/((integration|journeys|faults|load|factories|stories)\/|setup(-[a-z]+)?\.ts$)/,
    rule: 'tests/ holds integration/, journeys/, faults/, load/, factories/, stories/ and setup files of their runs',
  },
  {
    applies: /^docs\/decisions\//,
    allows: /^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/,
    rule: 'a decision is docs/decisions/NNNN-<words>.md',
  },
  {
    applies: /(^|[/-])(entit(y|ies)|managers?|helpers?|utils?)[-./]/,
    allows: /(?!)/,
    rule: 'a file is named in the words of the people who use it: never entity, manager, helper, utils',
  },
  {
    applies: /^(features|server|worker|print|ui)\/(.*\/)?(say|tell|get|handle)-[^/]+$/,
    allows: /(?!)/,
    rule: 'the verb of a file says what is done, in the words of decision 0037: never say-, tell-, get-, handle-',
  },
]

/** Holds the name and length of every file against the rules: what is not named has no place. */
export function checkNames(tree: Tree): Problem[] {
  const problems: Problem[] = []
  const nouns = new Set([...tree.keys()].flatMap((path) => path.match(/^features\/([^/]+)\//)?.[1] ?? []))
  for (const [path, text] of tree) {
    const report = (found: string, rule: string) => problems.push({ path, line: 0, found, rule })
    const [top = '', ...below] = path.split('/')
    if (below.length > 0 && !folders.includes(top)) report(`${top}/ is not a folder of the top level`, topRule)
    if (below.length === 0 && !rootFiles.includes(top)) report('is not a file of the top level', topRule)
    for (const { applies, allows, rule } of rules) {
      if (applies.test(path) && !allows.test(path)) report('has no place here', rule)
    }
    const noun = path.match(/^prisma\/models\/(.+)\.prisma$/)?.[1]
    if (noun && !nouns.has(noun)) report(`has no folder features/${noun}/`, 'a file of models is named after its noun')
    const length = text.split('\n').length - 1
    if (isTypeScript(path) && length > longest) report(`has ${length} lines`, `a file has at most ${longest} lines`)
  }
  return [...problems, ...checkSizes(tree)]
}

/** A noun that needs more files is two nouns. */
function checkSizes(tree: Tree): Problem[] {
  const sizes = new Map<string, number>()
  for (const path of tree.keys()) {
    const noun = /^features\/[^/]+\//.exec(path)?.[0]
    if (noun && !path.includes('.test.')) sizes.set(noun, (sizes.get(noun) ?? 0) + 1)
  }
  return [...sizes]
    .filter(([, size]) => size > mostFiles)
    .map(([path, size]) => ({
      path,
      line: 0,
      found: `holds ${size} files`,
      rule: `a feature has at most ${mostFiles} files beside its tests`,
    }))
}

const topRule = `the top level holds ${folders.map((name) => `${name}/`).join(' ')} and ordinary settings; more is a decision`
