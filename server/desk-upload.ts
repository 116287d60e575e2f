import type { Ability } from '@/features/access/policy'
import { isInterfaceLocale } from '@/features/places/languages'
import { tell } from '@/features/texts/told'
import { type About, type Load, type Loaded, loadFor } from './desk-action'
import type { Fields, SentFile } from './forms'
import { seeOther } from './public-post'
import { type Desk, enterDesk } from './session'
import { readPosted, receiveBody } from './uploads'

/** What came with a form of files. `cut`: it was larger than may be, and not every file is here. */
interface Sent {
  fields: Fields
  files: SentFile[]
  cut: boolean
}

interface DeskUpload<A extends Ability, L extends Load<A>> extends About<A, L> {
  /** Where those are sent who may not, or whose thing is gone: to the desk, where nothing is named. */
  otherwise?: (locale: string) => string
  /** The page of the form, with the words for why the files were not taken; an answer, where a script asks. */
  refuse: (locale: string, id: string, why: string) => string | Response
  /** Does with the files what they were sent for, and says which page shows it; an answer, where a script asks. */
  act: (desk: Desk & { locale: string }, thing: Loaded<A, L>, sent: Sent) => Promise<string | Response>
}

const leadOrTell = (answer: string | Response) => (typeof answer === 'string' ? seeOther(answer) : answer)

/**
 * A form of the desk with files in it, as a route handler of Next: actions take no more than four megabytes. Asks before
 * anything is read who is there and what they may do, and leads to a page in any case. Refused here: what is too large
 * or finds us too full (`size`), and what cannot be read (`broken`).
 */
export function deskUpload<A extends Ability, L extends Load<A>>(how: DeskUpload<A, L>) {
  return async (
    request: Request,
    { params }: { params: Promise<{ locale: string; id: string }> },
  ): Promise<Response> => {
    const { locale: asked, id } = await params
    const locale = isInterfaceLocale(asked) ? asked : 'en'
    const desk = await enterDesk()
    if (!desk) return seeOther(tell(`/${locale}/desk/sign-in`, 'file'))
    const thing = await loadFor(how, desk, id)
    if (!thing) return seeOther(how.otherwise?.(locale) ?? `/${locale}/desk`)
    const { pathname } = new URL(request.url)
    const contentType = request.headers.get('content-type') ?? ''
    const received = request.body && (await receiveBody(request.body, pathname, contentType))
    if (!received || 'status' in received) return leadOrTell(how.refuse(locale, id, 'size'))
    const reading = await readPosted(received, pathname, contentType).finally(received.release)
    if (!reading.ok) return leadOrTell(how.refuse(locale, id, received.cut ? 'size' : 'broken'))
    const { fields, files } = reading
    return leadOrTell(await how.act({ ...desk, locale }, thing, { fields, files, cut: received.cut }))
  }
}
