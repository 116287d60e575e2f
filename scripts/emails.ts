import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { generate } from '@/scripts/generate'

/** `npm run emails`: every mail we write, with the data its file previews it with, in every language. */

generate()
const folder = 'emails'
const port = Number(process.env.PORT) || 3333
const locales = readdirSync('messages').map((file) => path.parse(file).name)
const files = readdirSync(folder).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
const names = files.map((file) => path.parse(file).name)

/** What a mail's file shows: a sheet with its message, or a letter, which is plain text. */
interface Email {
  default: (properties: { locale: string }) => { props: { message: unknown } } | { subject: string; text: string }
}
interface Renderer {
  renderMessage: (message: unknown) => Promise<{ html: string; text: string }>
}

/** Loads a file of `emails/` by its name. */
async function load<Module>(file: string): Promise<Module> {
  return (await import(pathToFileURL(path.resolve(folder, file)).href)) as Module
}

async function preview(name: string, locale: string): Promise<string> {
  const [email, { renderMessage }] = await Promise.all([
    load<Email>(files[names.indexOf(name)] ?? ''),
    load<Renderer>('parts/render-message.tsx'),
  ])
  const shown = email.default({ locale })
  return 'text' in shown ? plain(shown) : (await renderMessage(shown.props.message)).html
}

function plain({ subject, text }: { subject: string; text: string }): string {
  const words = `${subject}\n\n${text}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html><title>Letter</title><pre>${words}</pre>`
}

function index(): string {
  const rows = names.map((name) => {
    const links = locales.map((locale) => `<a href="/${name}/${locale}" target="mail">${locale}</a>`)
    return `<li>${name} ${links.join(' ')}</li>`
  })
  const style =
    'body{display:flex;margin:0;height:100vh;font:16px sans-serif}ul{list-style:none;padding:1rem;line-height:2}iframe{flex:1;border:0}'
  return `<!doctype html><title>Mails</title><style>${style}</style><ul>${rows.join('')}</ul><iframe name="mail" title="Mail"></iframe>`
}

createServer(async ({ url = '/' }, response) => {
  const [, name = '', locale = ''] = url.split('/')
  const known = names.includes(name) && locales.includes(locale)
  const page = known ? preview(name, locale) : Promise.resolve(index())
  const body = await page.catch((error: unknown) => `<pre>${error instanceof Error ? error.stack : error}</pre>`)
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end(body)
}).listen(port, '127.0.0.1', () => console.log(`\n  Mails  http://localhost:${port}\n`))
