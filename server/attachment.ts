/**
 * A PDF as the response of a route, to be taken along under `name`; nobody keeps it on the way. Without one too many
 * wait for theirs: 503.
 */
export function pdfAttachment(name: string, pdf: Uint8Array | undefined): Response {
  if (!pdf) return new Response(null, { status: 503, headers: { 'retry-after': '30', 'cache-control': 'no-store' } })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
