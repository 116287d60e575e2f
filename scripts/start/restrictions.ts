import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** What a built site reads at run time. */
const built = ['node_modules', '.next', 'public', 'print', 'package.json']
/** What Next and a package look for, and may know that it is not there. */
const absent = [
  ...['static', '.env', '.env.local', '.env.production', '.env.production.local'].map((name) => path.resolve(name)),
  '/etc/alpine-release',
]

/**
 * Arguments of node for a web process that shares its user with the worker: it reads what a site is made of, its own key
 * ring and the operator's fonts, writes nothing, and starts no process and no thread: a process that it starts could read
 * the worker's key. What web else prints and reads in processes beside it, it then does itself. Native parts are allowed,
 * because sealing, pictures and prints are made of them; they read no file for us.
 */
export function restrictions(home: string, keyring: string): string[] {
  const files = [...built.map((name) => path.resolve(name)), keyring, path.join(home, 'fonts')]
  const real = files.filter((file) => existsSync(file)).map((file) => realpathSync(file))
  const readable = new Set([...files, ...real, ...absent.filter((file) => !existsSync(file) || !file.includes('.env'))])
  return [
    '--permission',
    '--allow-addons',
    '--disable-warning=PERM0001',
    ...[...readable].map((file) => `--allow-fs-read=${file}`),
  ]
}
