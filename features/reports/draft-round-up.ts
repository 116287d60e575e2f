import { recordAction } from '@/features/access/record-action'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { isInterfaceLocale } from '@/features/places/languages'
import { createStatement } from '@/features/statements/create-statement'
import { composeRoundUp, type RoundUpWords } from './compose-round-up'
import { listDayReports } from './list-public-reports'

interface DraftRoundUp {
  campaign: EditableCampaign
  day: Date
  /** The words in a language of the interface. */
  wordsIn: (locale: string) => Promise<RoundUpWords>
}

/**
 * Drafts a statement, kind news, of all that is published from the events of a campaign on one day, in each language that both
 * the campaign and the interface have. It is the organisers' to edit; undefined where nothing was told.
 */
export async function draftRoundUp(
  context: Context,
  { campaign, day, wordsIn }: DraftRoundUp,
): Promise<{ id: string } | undefined> {
  const { translations } = await context.db.campaign.findUniqueOrThrow({
    where: { id: campaign.id },
    select: { translations: { select: { locale: true } } },
  })
  const languages = translations.map(({ locale }) => locale).filter(isInterfaceLocale)
  const original = languages.find((one) => one === campaign.originalLocale) ?? languages[0] ?? 'en'
  const texts = []
  for (const locale of new Set([original, ...languages])) {
    const reports = await listDayReports(context, { campaignId: campaign.id, day, asked: locale })
    if (reports.length === 0) return undefined
    texts.push(composeRoundUp(reports, locale, await wordsIn(locale)))
  }
  const { id } = await createStatement(context, {
    team: campaign,
    title: texts[0]?.title ?? '',
    locale: original,
    kind: 'news',
    campaignId: campaign.id,
    texts,
  })
  const { by, teamId } = campaign
  const entry = { by, teamId, action: 'report.round-up', object: `statement:${id}`, at: context.now } as const
  await context.db.$transaction((tx) => recordAction(tx, entry))
  return { id }
}
