import type { Messages } from 'next-intl'
import type { WebContext } from '@/features/context'
import { isInterfaceLocale } from '@/features/places/languages'
import { checkFormToken, createFormToken, type FormTokenVerdict } from '@/features/safety/check-form-token'
import { pageResponse } from '@/server/documents/render-page'
import { type FormState, formState } from '@/server/documents/scope'
import type { PostPath } from './address-patterns'
import { webContext } from './context'
import { isDatabaseTrouble } from './database-trouble'
import { announce, type RawPost } from './direct-posts'
import type { Fields, SentFile } from './forms'
import { webKeys } from './keyring'
import { log } from './log'
import { networkHeader } from './network'
import { readPosted, receiveBody } from './uploads'
import { type Limited, limitVisitor } from './visitor-limits'

/** A form posted by a visitor, read and let through. */
export interface Post<Params> {
  context: WebContext
  locale: string
  params: Params
  fields: Fields
  /** Empty but for the addresses that take pictures. */
  files: SentFile[]
  /** The pictures were too large together: some are missing in `files`. */
  cut: boolean
}

/** What a lone button is refused for here, and a form with a token: the codes of what is said above it. */
type ButtonNotice = 'too-many'
type FormNotice = ButtonNotice | Exclude<FormTokenVerdict, 'ok' | 'forged'>

interface PostOptions<Params> {
  /** The address that takes the post, without the language: "/petitions/[slug]/signatures". */
  path: PostPath
  /** Which limit counts the post. */
  limit: Limited
  /** The page whose form was posted, without the language: it is shown again when the post is refused. */
  page: (params: Params) => string
  /** Whether the address opens anything; asked before the body is read, where pictures may come with it. */
  exists?: (context: WebContext, params: Params) => Promise<boolean>
}

/** `words` is where the page has its words for what is refused here. Only the compiler asks for it: so that it has all. */
type Options<Params> = PostOptions<Params> &
  (
    | {
        /** Name of the form that its token is bound to; forms without a token (a lone button) leave it out. */
        token: (params: Params) => string
        words: (all: Messages) => Record<FormNotice, unknown>
      }
    | { token?: undefined; words: (all: Messages) => Record<ButtonNotice, unknown> }
  )

/** The field people never see; whoever fills it is a program and is thanked for nothing. */
export const honeypot = 'website'

/**
 * The token for the form of that name on the page being rendered, good for 24 hours. A form shown again keeps its own, as
 * its age counts from when it was first opened, unless that was what was wrong with it.
 */
export function formToken(name: string): string {
  const { values, notice } = formState()
  const isSpent = notice === 'too-old' || notice === 'missing'
  return (!isSpent && values.token) || createFormToken(webKeys().forms, name, new Date())
}

/**
 * The one door for posts of visitors: reads the form, checks its token and its network's limit, and turns
 * database trouble into a page that keeps what was typed. The handler answers with a redirect or a page.
 */
export function publicPost<Params extends { locale: string }>(
  options: Options<Params>,
  handle: (post: Post<Params>) => Promise<Response>,
) {
  async function answer(post: RawPost, params: Params): Promise<Response> {
    const locale = isInterfaceLocale(params.locale) ? params.locale : 'en'
    const page = `/${locale}${options.page(params)}`
    const reading = await readPosted(post, post.path, post.contentType)
    if (!reading.ok) return refusal(locale, reading.status)
    const { fields, files } = reading
    const shown = (status: number, notice: FormNotice) =>
      pageResponse(page, status, { values: fields, errors: {}, notice, action: post.path })
    try {
      const context = webContext()
      if (options.token) {
        const verdict = checkFormToken(context.keys.forms, options.token(params), fields.token ?? '', context.now)
        if (verdict === 'forged') return await refusal(locale, 403)
        if (verdict !== 'ok') return await shown(422, verdict)
      }
      const wait = await limitVisitor(options.limit, post.network, context.now)
      if (wait > 0) {
        const response = await shown(429, 'too-many')
        response.headers.set('retry-after', String(wait))
        return response
      }
      return await handle({ context, locale, params, fields, files, cut: post.cut })
    } catch (error) {
      if (!isDatabaseTrouble(error)) throw error
      log.warn({ err: error }, 'A post could not be saved')
      const response = await pageResponse(`/${locale}/refused/503`, 503, {
        values: fields,
        errors: {},
        action: post.path,
      })
      response.headers.set('retry-after', '30')
      return response
    }
  }
  async function admits(params: Params): Promise<boolean> {
    // While the database is away the form is read, and kept in the page that says so.
    return (await options.exists?.(webContext(), params).catch(() => true)) ?? true
  }
  announce(
    options.path,
    (post, params) => answer(post, params as unknown as Params),
    (params) => admits(params as unknown as Params),
  )

  /** The same as a route handler of Next, for the first post and for development. */
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    const given = await params
    const path = new URL(request.url).pathname.replace(/\/post$/, '')
    const contentType = request.headers.get('content-type') ?? ''
    const locale = isInterfaceLocale(given.locale) ? given.locale : 'en'
    if (!(await admits(given))) return refusal(locale, 404)
    const received = request.body
      ? await receiveBody(request.body, path, contentType)
      : { body: Buffer.alloc(0), cut: false, release: () => {} }
    if ('status' in received) return refusal(locale, received.status)
    const post = { path, contentType, network: request.headers.get(networkHeader) ?? '', ...received }
    return answer(post, given).finally(received.release)
  }
}

/** The page for a request that cannot be answered. */
export function refusal(locale: string, status: 400 | 403 | 404 | 410 | 413 | 415 | 429 | 503): Promise<Response> {
  return pageResponse(`/${locale}/refused/${status}`, status, { values: {}, errors: {} })
}

/** Sends the visitor on with a GET (RFC 9110, 15.4.4). `path` is one of ours, with its language. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

/** Shows a form again with what is wrong beside each field; `Field` names those that can be. */
export function showAgain<Field extends string = ''>(page: string, form: FormState<NoInfer<Field>>): Promise<Response> {
  return pageResponse<Field>(page, 422, form)
}
