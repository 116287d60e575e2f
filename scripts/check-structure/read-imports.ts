import { type Argument, type Expression, parseSync, Visitor } from 'oxc-parser'

/** One import of a file, whichever way it is written. */
export interface Import {
  /** As written; of a template the fixed beginning and `*`; empty when the path is computed. */
  specifier: string
  line: number
  /** Gone after compiling: `import type`, `export type … from`, a type in `import('…')`. */
  typeOnly: boolean
  /** Which values are taken; empty for everything (`* as`, default, side effects, `import()`). */
  names: string[]
}

/** Reads all imports of a TypeScript file: static, re-exports, dynamic, in types, and `require`. */
export function readImports(file: string, text: string): { imports: Import[]; errors: string[] } {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) return { imports: [], errors: errors.map((error) => error.message) }

  const imports: Import[] = []
  const add = (start: number, source: Expression | Argument, typeOnly: boolean, names: string[] = []) => {
    imports.push({ specifier: fixedPart(source), line: text.slice(0, start).split('\n').length, typeOnly, names })
  }
  new Visitor({
    ImportDeclaration(node) {
      const values = node.specifiers.filter((one) => one.type !== 'ImportSpecifier' || one.importKind === 'value')
      const names = values.map((one) => (one.type === 'ImportSpecifier' ? nameOf(one.imported) : '*'))
      add(node.start, node.source, node.importKind === 'type', names.includes('*') ? [] : names)
    },
    ExportNamedDeclaration(node) {
      if (!node.source) return
      const names = node.specifiers.filter((one) => one.exportKind === 'value').map((one) => nameOf(one.local))
      add(node.start, node.source, node.exportKind === 'type', names)
    },
    ExportAllDeclaration(node) {
      add(node.start, node.source, node.exportKind === 'type')
    },
    ImportExpression(node) {
      add(node.start, node.source, false)
    },
    TSImportType(node) {
      add(node.start, node.source, true)
    },
    TSExternalModuleReference(node) {
      add(node.start, node.expression, false)
    },
    CallExpression(node) {
      const [argument] = node.arguments
      if (node.callee.type === 'Identifier' && node.callee.name === 'require' && argument) {
        add(node.start, argument, false)
      }
    },
  }).visit(program)
  return { imports, errors: [] }
}

function fixedPart(source: Expression | Argument): string {
  if (source.type === 'Literal' && typeof source.value === 'string') return source.value
  if (source.type !== 'TemplateLiteral') return ''
  const start = source.quasis[0]?.value.cooked ?? ''
  if (source.expressions.length === 0) return start
  return start === '' ? '' : `${start}*`
}

function nameOf(name: { type: 'Identifier'; name: string } | { type: 'Literal'; value: string }): string {
  return name.type === 'Identifier' ? name.name : name.value
}
