import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { build } from 'esbuild'
import { builtProgram, builtPrograms, programs } from '@/features/safety/find-program'

/** What the built site is made from. */
const sources = [
  'app',
  'emails',
  'features',
  'messages',
  'print',
  'prisma/models',
  'public',
  'server',
  'ui',
  'worker',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]
const stampFile = '.next/made-from'

/** True when `.next` holds what the sources of now would give. */
export function isBuilt(): boolean {
  return (
    existsSync('.next/BUILD_ID') &&
    programs.every((program) => existsSync(builtProgram(program))) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stampOfSources()
  )
}

/** Builds the site. Throws the builder's last words when it fails. */
export async function buildSite(signal: AbortSignal): Promise<void> {
  const stamp = stampOfSources()
  const { code, output } = await run(['node_modules/next/dist/bin/next', 'build'], signal)
  if (code !== 0) throw new Error(`The site could not be built:\n\n${output.trim().split('\n').slice(-40).join('\n')}`)
  await bundlePrograms()
  writeFileSync(stampFile, stamp)
}

/** Puts our part of every program into one file each, and what several have into files beside them; packages stay where they are. */
async function bundlePrograms(): Promise<void> {
  // The bundler is a dependency of tsx, not of ours.
  const require = createRequire(createRequire(import.meta.url).resolve('tsx'))
  const bundler: { build: typeof build } = require('esbuild')
  await bundler.build({
    entryPoints: [...programs],
    outdir: builtPrograms,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    chunkNames: 'parts/[hash]',
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    logLevel: 'silent',
  })
}

function run(args: string[], signal: AbortSignal): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: {
        NODE_ENV: 'production',
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NEXT_TELEMETRY_DISABLED: '1',
        CI: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

function stampOfSources(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesOf(source: string): string[] {
  if (!existsSync(source)) return []
  if (path.extname(source)) return [source]
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
