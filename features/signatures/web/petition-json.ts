import { readPublicCounts } from '@/features/counts/read-public-counts'
import { readPublicPetition } from '@/features/petitions/read-public-petition'
import { webContext } from '@/server/context'

/** GET /api/petitions/{slug}: a petition for other sites: title, state, and counts from which nobody can be picked out. */
export async function petitionJson(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params
  const language = new URL(request.url).searchParams.get('language') ?? 'en'
  const petition = await readPublicPetition(webContext(), slug, language)
  if (!petition) return Response.json({ error: 'unknown' }, { status: 404 })
  const counts = await readPublicCounts(webContext(), petition.id)
  return Response.json(
    {
      slug: petition.slug,
      language: petition.locale,
      languages: petition.locales,
      title: petition.title,
      summary: petition.summary,
      state: petition.state,
      goal: petition.goal,
      signatures: counts.total,
      countries: counts.byCountry,
      days: counts.byDay,
    },
    {
      headers: {
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=10',
      },
    },
  )
}
