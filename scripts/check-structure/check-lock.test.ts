import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkLock, type Locked, type PackageLock } from './check-lock'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const one: Locked = { version: '1.0.0', integrity: 'sha512-…' }
const wanted = { dependencies: { press: '1.0.0' } }
const lock = (packages: PackageLock['packages']) => ({
  packages: { '': wanted, 'node_modules/press': one, ...packages },
})
const found = (packages: PackageLock['packages'], asked: object = wanted) =>
  checkLock(
    new Map([
      ['package.json', JSON.stringify(asked)],
      ['package-lock.json', JSON.stringify(lock(packages))],
    ]),
  ).map((problem) => problem.found)

test('a lock with a part for each system has no problem', () => {
  const parts = { optionalDependencies: { '@press/mac': '1.0.0', '@press/linux': '1.0.0' } }
  const packages = { 'node_modules/press': { ...one, ...parts }, 'node_modules/@press/linux': one }
  expect(found({ ...packages, 'node_modules/@press/mac': one })).toEqual([])
  expect(found({ ...packages, 'node_modules/press/node_modules/@press/mac': one })).toEqual([])
  expect(found(packages)).toEqual(['node_modules/press lacks @press/mac'])
})

test('a part that stands below another package is no part of this one', () => {
  const parts = { ...one, optionalDependencies: { mac: '1.0.0' } }
  const elsewhere = { 'node_modules/ink/node_modules/mac': one }
  expect(found({ 'node_modules/press': parts, ...elsewhere })).toEqual(['node_modules/press lacks mac'])
  expect(found({ 'node_modules/ink/node_modules/dye': parts, ...elsewhere })).toEqual([])
})

test('what package.json asks is what the lock has', () => {
  expect(found({}, { dependencies: { press: '1.0.1' } })).toEqual(['has press 1.0.0, package.json 1.0.1'])
  expect(found({}, { ...wanted, devDependencies: { ink: '2.0.0' } })).toEqual([
    'has ink not at all, package.json 2.0.0',
  ])
  expect(found({}, {})).toEqual(['has press 1.0.0, package.json not at all'])
})

test('an entry names what it is and how to check it, no host and no Node', () => {
  const entry = { resolved: 'https://registry.example.org/press.tgz', engines: { node: '>=99' } }
  expect(found({ 'node_modules/press': entry })).toEqual([
    'node_modules/press has no version',
    'node_modules/press has no integrity',
    'node_modules/press has a host to fetch it from',
    'node_modules/press has engines',
  ])
})

const lockHere = JSON.parse(read('package-lock.json')) as PackageLock
const systems = ['darwin-arm64', 'darwin-x64', 'win32-arm64', 'win32-x64', 'linux-arm64', 'linux-x64']

test.each(systems)('the compiler of the site, the checker and the printer are there for %s', (system) => {
  const names = Object.keys(lockHere.packages).filter((place) => place.includes(system))
  for (const part of ['@next/swc', '@biomejs/cli', '@myriaddreamin/typst-ts-node-compiler', '@tailwindcss/oxide']) {
    expect(
      names.some((place) => place.startsWith(`node_modules/${part}-${system}`)),
      part,
    ).toBe(true)
  }
})

test('every installed package runs on the Node that is pinned', async () => {
  const semver = await import('semver')
  const pinned = (JSON.parse(read('package.json')) as { dependencies: { node: string } }).dependencies.node
  const faults = Object.keys(lockHere.packages).flatMap((place) => {
    const { engines } = place ? manifest(place) : {}
    return engines?.node && !semver.satisfies(pinned, engines.node) ? [`${place} wants ${engines.node}`] : []
  })
  expect(faults).toEqual([])
})

function manifest(place: string): { engines?: { node?: string } } {
  try {
    return JSON.parse(read(`${place}/package.json`)) as { engines?: { node?: string } }
  } catch {
    return {} // for another system
  }
}
