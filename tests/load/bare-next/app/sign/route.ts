/** The least a route can do with a form: parse it and redirect. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  if (!form.get('name') || !form.get('email')) return new Response(null, { status: 422 })
  return new Response(null, { status: 303, headers: { location: '/sign' } })
}
