import { notFound } from 'next/navigation'
import { readListedPetition } from '@/features/receipts/read-listed-petition'
import { countPath, formsOf, totalOf } from '@/features/receipts/rules'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'
import { petitionCount, publishedFiles } from './count-loaders'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

/** More than five years of days. */
const most = 2_000

/** GET …/petitions/{slug}/count.json: the numbers of the page and the roots of all days, for whoever keeps a copy. */
export async function countJsonRoute(_request: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params
  const petition = (await readListedPetition(webContext(), slug)) ?? notFound()
  tagDocument(`petition:${petition}`)
  const [count, { days, files, texts }] = await Promise.all([petitionCount(petition), publishedFiles(petition, most)])
  return Response.json({
    petition,
    numbers: count.numbers,
    total: totalOf(count),
    beside: count.beside,
    forms: formsOf(count),
    versions: count.versions,
    texts: texts.map(({ version, locale: language, hash }) => ({
      ...{ version, language, sha256: hash },
      file: countPath.text(locale, slug, { version, language }),
    })),
    files,
    days: days.map((one) => ({ ...one, file: countPath.day(locale, slug, one.day) })),
  })
}
