import type { PartnerState } from '@/generated/prisma/enums'

/** Partners that one campaign may have at all. */
export const mostPartners = 20

interface Step {
  from: readonly PartnerState[]
  to: PartnerState
}

/** What leads a partner out of which states into which. */
export const partnerSteps = {
  open: { from: ['draft', 'closed'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
} satisfies Record<string, Step>
export type PartnerStep = keyof typeof partnerSteps

/** True for a step there is. */
export function isPartnerStep(step: string | undefined): step is PartnerStep {
  return step !== undefined && Object.hasOwn(partnerSteps, step)
}

/** True where the step changes something. */
export function mayPartner(state: PartnerState, step: PartnerStep): boolean {
  const { from }: Step = partnerSteps[step]
  return from.includes(state)
}

/** True for words that are enough for a page and a form: who they are, and what is agreed to. */
export function isWhole({ summary, consent }: { summary: string; consent: string }): boolean {
  return summary !== '' && consent !== ''
}

/** Pages of partners on the desk. */
export const deskPartnerPath = {
  all: (locale: string, campaignId: string) => `/${locale}/desk/campaigns/${campaignId}/partners`,
  one: (locale: string, id: string) => `/${locale}/desk/partners/${id}`,
  logo: (locale: string, id: string) => `/${locale}/desk/partners/${id}/logo`,
}
