'use server'

import type { Permitted } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import type { WebContext } from '@/features/context'
import { approveAlone, approveExport } from '@/features/exports/approve-export'
import { loadExport } from '@/features/exports/load-export'
import { requestExport } from '@/features/exports/request-export'
import { exportPath } from '@/features/exports/rules'
import { type ExportKind, exportKinds } from '@/features/exports/schema'
import { stopExport } from '@/features/exports/stop-export'
import { mayCarryNames } from '@/features/kits/list-named-kits'
import { readScanGiver } from '@/features/paper/read-scan-giver'
import { namePartners } from '@/features/partners/name-partners'
import { loadPetition, type PetitionKey } from '@/features/petitions/load-petition'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'
import { readAsked } from './read-asked'

/** Asks for a file about a petition. */
export const askPetitionExport = formAction({
  load: loadPetition,
  ability: 'export',
  parse: ({ values }) => readAsked(values),
  act: async ({ context, locale, wrong }, place, asked) => {
    if (!(await mayCarry(context, place, asked))) return wrong({ letter: 'letter-gone' })
    const given = asked.kind === 'scans' ? await readScanGiver(context, place, asked.choice) : undefined
    if (given === null) return { notice: 'scans-gone' }
    const outcome = await requestExport(context, { place, ...asked, locale, given })
    if (outcome.ok) return tell(exportPath.one(locale, outcome.id), 'asked')
    return outcome.reason === 'recipient' ? wrong({ recipient: 'recipient' }) : { notice: outcome.reason }
  },
})

/** True where nothing is bound into the kit of a letter, or into one that may carry these names. */
async function mayCarry(
  context: WebContext,
  place: Permitted<'export', PetitionKey>,
  { kind, choice }: { kind: ExportKind; choice: unknown },
): Promise<boolean> {
  if (kind !== 'dossier') return true
  const { letter } = exportKinds.dossier.choice.parse(choice)
  return letter === '' || (await mayCarryNames(context, place.id, letter))
}

/** Asks for a file about a campaign. */
export const askCampaignExport = formAction({
  load: loadCampaign,
  ability: 'export',
  parse: ({ values }) => readAsked(values),
  act: async ({ context, locale, wrong }, place, asked) => {
    if (!(await isPartnerOf(context, place.id, asked))) return wrong({ partner: 'partner' })
    const outcome = await requestExport(context, { place, ...asked, locale })
    if (outcome.ok) return tell(exportPath.one(locale, outcome.id), 'asked')
    return outcome.reason === 'recipient' ? wrong({ recipient: 'recipient' }) : { notice: outcome.reason }
  },
})

/** True for a partner of this campaign, and for every other kind of file. */
async function isPartnerOf(
  context: WebContext,
  campaignId: string,
  { kind, choice }: { kind: ExportKind; choice: unknown },
): Promise<boolean> {
  if (kind !== 'partner') return true
  const { partner } = exportKinds.partner.choice.parse(choice)
  return (await namePartners(context, campaignId)).some(({ id }) => id === partner)
}

/** A second organiser approves a file. */
export const approveAskedExport = buttonAction({
  load: loadExport,
  ability: 'export',
  otherwise: ({ locale }) => exportPath.list(locale),
  act: async ({ context, locale }, one) => {
    const outcome = await approveExport(context, one)
    return tell(exportPath.one(locale, one.id), outcome.ok ? 'approved' : outcome.reason)
  },
})

/** The only one of a team approves, by the link that was mailed to them. */
export const approveExportByLink = buttonAction({
  load: loadExport,
  ability: 'export',
  otherwise: ({ locale }) => exportPath.list(locale),
  act: async ({ context, locale, values }, one) => {
    const outcome = await approveAlone(context, one, values.token ?? '')
    return tell(exportPath.one(locale, one.id), outcome.ok ? 'approved' : outcome.reason)
  },
})

/** Takes a file back, or refuses it. */
export const stopAskedExport = buttonAction({
  load: loadExport,
  ability: 'export',
  otherwise: ({ locale }) => exportPath.list(locale),
  act: async ({ context, locale }, one) => {
    const outcome = await stopExport(context, one)
    return tell(exportPath.one(locale, one.id), outcome.ok ? outcome.as : outcome.reason)
  },
})
