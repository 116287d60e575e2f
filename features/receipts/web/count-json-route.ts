import { notFound } from 'next/navigation'
import { isoDay } from '@/features/days'
import { readListedPetition } from '@/features/receipts/read-listed-petition'
import { countPath, formsOf, totalOf } from '@/features/receipts/rules'
import { compareSteps } from '@/features/versions/compare-steps'
import { listWordings } from '@/features/versions/list-wordings'
import { findSteps, type Wording } from '@/features/versions/rules'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'
import { petitionCount, publishedFiles } from './count-loaders'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

/** More than five years of days. */
const most = 2_000
/** Changes of the texts of which it says which parts they changed. */
const mostCompared = 200

/** GET …/petitions/{slug}/count.json: the numbers of the page and the roots of all days, for whoever keeps a copy. */
export async function countJsonRoute(_request: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params
  const petition = (await readListedPetition(webContext(), slug)) ?? notFound()
  tagDocument(`petition:${petition}`)
  const [count, { days, files, texts }, wordings] = await Promise.all([
    petitionCount(petition),
    publishedFiles(petition, most),
    listWordings(webContext(), petition),
  ])
  const nameWording = ({ version, locale: language, hash }: Wording) => ({ version, language, sha256: hash })
  return Response.json({
    petition,
    numbers: count.numbers,
    total: totalOf(count),
    beside: count.beside,
    forms: formsOf(count),
    versions: count.versions,
    texts: texts.map(({ version, locale: language, hash }) => ({
      version,
      language,
      sha256: hash,
      file: countPath.text(locale, slug, { version, language }),
    })),
    wordings: wordings.map((wording) => ({
      ...nameWording(wording),
      since: isoDay(wording.publishedOn),
      file: countPath.textOf(locale, slug, wording.hash),
    })),
    changes: (await compareSteps(webContext(), petition, findSteps(wordings).slice(-mostCompared))).map(
      ({ kind, from, to, pieces }) => ({
        kind,
        day: isoDay(to.publishedOn),
        from: nameWording(from),
        to: nameWording(to),
        parts: pieces.map(({ piece }) => piece),
      }),
    ),
    files,
    days: days.map((one) => ({ ...one, file: countPath.day(locale, slug, one.day) })),
  })
}
