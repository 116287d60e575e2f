import { type AskedPartner, markPartnerWords } from './phrase-partner-words'
import { partnerField, partnerMarkField } from './rules'

type Fields = Readonly<Record<string, string | undefined>>

/** The partners that are ticked, of those that the form may ask for. */
export function readTickedPartners<Partner extends { id: string }>(
  fields: Fields,
  asked: readonly Partner[],
): Partner[] {
  return asked.filter(({ id }) => fields[partnerField(id)] === 'yes')
}

/** True where a form showed other words beside a tick than those that are set by now. */
export function showedOtherWords(fields: Fields, ticked: readonly AskedPartner[]): boolean {
  return ticked.some((partner) => fields[partnerMarkField(partner.id)] !== markPartnerWords(partner))
}
