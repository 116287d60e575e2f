import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}
const packed = new Set(['.woff2', '.png', '.ico'])

interface File {
  type: string
  lasting: boolean
  identity: Buffer
  gzip?: Buffer
  brotli?: Buffer
}

/**
 * Files that never change while the process runs, read and compressed once at the first request: public/ and the
 * framework's build output. Only files that were there at the start are served, so no address can reach elsewhere.
 */
export class StaticFiles {
  readonly #paths = new Map<string, { file: string; lasting: boolean }>()
  readonly #files = new Map<string, File>()

  constructor(root: string) {
    this.#list(path.join(root, 'public'), '/', false)
    this.#list(path.join(root, '.next/static'), '/_next/static/', true)
  }

  /** Serves the file of this path; false when there is none. */
  serve(request: IncomingMessage, response: ServerResponse, pathname: string): boolean {
    const file = this.#files.get(pathname) ?? this.#read(pathname)
    if (!file) return false
    const accepted = String(request.headers['accept-encoding'] ?? '')
    const encoding =
      accepted.includes('br') && file.brotli ? 'br' : accepted.includes('gzip') && file.gzip ? 'gzip' : ''
    const body = (encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : undefined) ?? file.identity
    if (encoding) response.setHeader('Content-Encoding', encoding)
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': body.length,
      'Cache-Control': file.lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      Vary: 'Accept-Encoding',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }

  #list(folder: string, prefix: string, lasting: boolean): void {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      const file = path.join(entry.parentPath, entry.name)
      if (entry.isFile()) this.#paths.set(prefix + path.relative(folder, file), { file, lasting })
    }
  }

  #read(pathname: string): File | undefined {
    const found = this.#paths.get(pathname)
    const extension = path.extname(pathname)
    const type = types[extension]
    if (!found || !type) return undefined
    const identity = readFileSync(found.file)
    const compressed = packed.has(extension) ? {} : { gzip: gzipSync(identity), brotli: brotliCompressSync(identity) }
    const file = { type, lasting: found.lasting, identity, ...compressed }
    this.#files.set(pathname, file)
    return file
  }
}
