import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import path from 'node:path'
import next from 'next'

/** Builds and serves the app beside this file: a route of Next that only parses a form and redirects. */
const dir = import.meta.dirname
spawnSync(process.execPath, [path.resolve('node_modules/next/dist/bin/next'), 'build', dir], { stdio: 'ignore' })
const app = next({ dev: false, dir })
await app.prepare()
createServer(app.getRequestHandler()).listen(process.env.PORT)
