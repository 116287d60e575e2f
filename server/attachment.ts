import { log } from './log'
import { refusal } from './public-post'

/** A PDF as the response of a route, to be taken along under `name`; nobody keeps it on the way. */
export function pdfAttachment(name: string, pdf: Uint8Array): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}

/**
 * A print as the response of a route. When too many wait for theirs already (undefined), and when it cannot be printed,
 * the page that asks to come again, in the language of whoever asked.
 */
export async function printAttachment(
  name: string,
  printing: Promise<Uint8Array | undefined>,
  locale: string,
): Promise<Response> {
  const pdf = await printing.catch((error: unknown) => {
    log.error({ err: error }, 'A letter could not be printed')
    return undefined
  })
  if (pdf) return pdfAttachment(name, pdf)
  const busy = await refusal(locale, 503)
  busy.headers.set('retry-after', '30')
  return busy
}
