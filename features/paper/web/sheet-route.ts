import { createHash } from 'node:crypto'
import { readTeamName } from '@/features/paper/read-team-name'
import { hasSheet, type PaperSheet, type SheetField } from '@/features/paper/rules'
import { type PublicPetition, readPublicPetition } from '@/features/petitions/read-public-petition'
import { partsOf } from '@/features/petitions/rules'
import { textFile } from '@/features/petitions/text-file'
import { isInterfaceLocale } from '@/features/places/languages'
import { isAsked, optionalFields } from '@/features/questions/rules'
import { countPath } from '@/features/receipts/rules'
import { localeCode } from '@/features/texts/read-form'
import { printBlank } from '@/print/print-apart'
import { printAttachment } from '@/server/attachment'
import { webContext } from '@/server/context'
import { env } from '@/server/env'
import { networkHeader } from '@/server/network'
import { refusal } from '@/server/public-post'
import { limitVisitor } from '@/server/visitor-limits'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

/**
 * GET …/petitions/{slug}/sheet.pdf: a sheet of A4 to sign the petition on paper, `?language=` for its text in another
 * language. Gone when the petition takes no more signatures.
 */
export async function sheetRoute(request: Request, { params }: Props): Promise<Response> {
  const { locale: asked, slug } = await params
  const locale = isInterfaceLocale(asked) ? asked : 'en'
  const context = webContext()
  const wait = await limitVisitor('print', request.headers.get(networkHeader) ?? '', context.now)
  if (wait > 0) {
    const refused = await refusal(locale, 429)
    refused.headers.set('retry-after', String(wait))
    return refused
  }
  const language = localeCode.catch(locale).parse(new URL(request.url).searchParams.get('language') ?? locale)
  const petition = await readPublicPetition(context, slug, language)
  if (!petition) return refusal(locale, 404)
  if (!hasSheet(petition, context.now)) return refusal(locale, 410)
  const print = sheetOf(petition, { locale, team: await readTeamName(context, petition.id), site: env().siteUrl })
  return printAttachment('sheet.pdf', printBlank({ of: 'paper-sheet', print }), locale)
}

function sheetOf(
  petition: PublicPetition,
  { locale, team, site }: { locale: string; team: string; site: string },
): PaperSheet {
  const { id, slug, locale: textLocale, version, title, addresseeLine, summary, whoWeAre, whatWeNote, text } = petition
  const published = textFile(id, version, {
    locale: textLocale,
    title,
    addresseeLine,
    summary,
    whoWeAre,
    whatWeNote,
    text,
  })
  const signLocale = isInterfaceLocale(textLocale) ? textLocale : locale
  return {
    locale,
    textLocale,
    title,
    addresseeLine,
    summary,
    version,
    team,
    parts: partsOf(petition),
    demands: petition.demands.map((demand) => demand.text),
    hash: createHash('sha256').update(published).digest('hex'),
    fields: fieldsOf(petition),
    questions: petition.questions
      .filter(({ required, withdrawn }) => required && !withdrawn)
      .map(({ label, options }) => ({ label, options })),
    addresseeGets: petition.gets.addressee,
    signUrl: `${site}/${signLocale}/petitions/${slug}`,
    textUrl: site + countPath.text(signLocale, slug, { version, language: textLocale }),
    demo: petition.campaign.demo,
  }
}

/** The columns are what the form asks. What somebody has to say is no column: it would be read by all who sign below. */
function fieldsOf({ asks }: PublicPetition): PaperSheet['fields'] {
  const order: SheetField[] = ['name', 'city', 'country', 'role', 'organisation']
  return order.flatMap((field): PaperSheet['fields'] => {
    if (field === 'name' || field === 'country') return [{ field, required: true }]
    const use = asks[optionalFields.find((one) => one === field) ?? 'comment']
    return isAsked(use) ? [{ field, required: use === 'required' }] : []
  })
}
