import { existsSync } from 'node:fs'
import path from 'node:path'
import { readPassed } from './pass-environment'

/** Files of ours that run in a process or thread of their own. */
export const programs = [
  'server/main.ts',
  'worker/main.ts',
  'worker/box-opener-thread.ts',
  'worker/read-mail-process.ts',
  'print/print-process.ts',
  'print/paper-process.ts',
  'print/kit-process.ts',
  'print/dossier-process.ts',
  'features/imports/parse-process.ts',
  'features/collected/people-process.ts',
  'features/content/content-process.ts',
] as const
export type Program = (typeof programs)[number]

/** Where the built site has them, each as one file that needs no compiler when it starts. */
export const builtPrograms = '.next/processes'

/** The file of a built program, from the folder of the project. */
export function builtProgram(program: Program): string {
  return `${builtPrograms}/${program.replace(/\.ts$/, '.mjs')}`
}

/**
 * How a program is started: its file, and the arguments that node needs for it. A site that was built runs what was built;
 * where it was not, as in development and in tests, tsx reads the sources.
 */
export function findProgram(program: Program): { file: string; execArgv: string[] } {
  const built = path.resolve(builtProgram(program))
  if (readPassed('NODE_ENV') === 'production' && existsSync(built)) return { file: built, execArgv: [] }
  return { file: path.resolve(program), execArgv: ['--import', 'tsx'] }
}
