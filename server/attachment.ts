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
