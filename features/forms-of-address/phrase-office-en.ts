import { forms, type LanguagePhrases, same } from './phrase-office'
import { englishState } from './phrase-state-en'

const close = 'Yours sincerely,'
const excellency = (office: string) =>
  forms(`His/Her Excellency ${office}`, `Her Excellency ${office}`, `His Excellency ${office}`)
/** Titles too long to stand beside the predicate. */
const below = (office: string) =>
  forms(`His/Her Excellency|${office}`, `Her Excellency|${office}`, `His Excellency|${office}`)
const your = same('Your Excellency,')

/**
 * English. Ambassador and High Commissioner "for": Canadian Heritage, "Styles of address" (2013); full form of the
 * envelope: catholicarena.com (2024). The rest is common knowledge.
 */
export const english: LanguagePhrases = {
  offices: {
    ambassador: {
      recipient: excellency('the Ambassador|of {of}'),
      salutation: your,
      plain: { recipient: same('The Ambassador|of {of}'), salutation: same('Dear Ambassador,') },
      close,
      seen: ['recipient', 'salutation', 'close'],
    },
    high_commissioner: {
      recipient: excellency('the High Commissioner|for {of}'),
      salutation: your,
      plain: { recipient: same('The High Commissioner|for {of}'), salutation: same('Dear High Commissioner,') },
      close,
      seen: ['recipient', 'salutation', 'close'],
    },
    permanent_representative: {
      recipient: below('the Permanent Representative|of {of}'),
      salutation: your,
      plain: { recipient: same('The Permanent Representative|of {of}'), salutation: same('Dear Ambassador,') },
      close,
      seen: [],
    },
    nuncio: { recipient: same('His Excellency the Apostolic Nuncio'), salutation: your, close, seen: [] },
    head_of_office: {
      recipient: same('The Head of the Representative Office|of {of}'),
      salutation: forms('Dear Sir or Madam,', 'Dear Madam,', 'Dear Sir,'),
      close: 'Yours faithfully,',
      seen: [],
    },
    consul_general: {
      recipient: same('The Consul General|of {of}'),
      salutation: same('Dear Consul General,'),
      close,
      seen: [],
    },
    consul: { recipient: same('The Consul|of {of}'), salutation: same('Dear Consul,'), close, seen: [] },
    honorary_consul: {
      recipient: same('The Honorary Consul|of {of}'),
      salutation: same('Dear Consul,'),
      close,
      seen: [],
    },
    charge: {
      recipient: same('The Chargé d’Affaires a.i.|of {of}'),
      salutation: same('Dear Chargé d’Affaires,'),
      close,
      seen: [],
    },
    foreign_minister: {
      recipient: below('the Minister of Foreign Affairs|of {of}'),
      salutation: your,
      plain: { recipient: same('The Minister of Foreign Affairs|of {of}'), salutation: same('Dear Minister,') },
      close,
      seen: [],
    },
    minister: {
      recipient: below('the Minister|{name}'),
      salutation: your,
      plain: { recipient: same('The Minister|{name}'), salutation: same('Dear Minister,') },
      close,
      seen: [],
    },
    president: {
      recipient: excellency('the President|of {of}'),
      salutation: your,
      plain: { recipient: same('The President|of {of}'), salutation: same('Dear President,') },
      close,
      seen: [],
    },
    speaker: {
      recipient: same('The Speaker of the Parliament|of {of}'),
      salutation: same('Dear Speaker,'),
      close,
      seen: [],
    },
    prison_director: {
      recipient: same('The Director|{name}'),
      salutation: same('Dear Director,'),
      close,
      seen: [],
    },
    ...englishState.offices,
  },
  houses: {
    embassy: { withState: 'Embassy of {of}', alone: 'Embassy' },
    high_commission: { withState: 'High Commission of {of}', alone: 'High Commission' },
    permanent_mission: { withState: 'Permanent Mission of {of}', alone: 'Permanent Mission' },
    nunciature: { withState: 'Apostolic Nunciature', alone: 'Apostolic Nunciature' },
    representative_office: { withState: 'Representative Office of {of}', alone: 'Representative Office' },
    consulate_general: { withState: 'Consulate General of {of}', alone: 'Consulate General' },
    consulate: { withState: 'Consulate of {of}', alone: 'Consulate' },
    honorary_consulate: { withState: 'Honorary Consulate of {of}', alone: 'Honorary Consulate' },
    foreign_ministry: { withState: 'Ministry of Foreign Affairs of {of}', alone: 'Ministry of Foreign Affairs' },
    president_office: { withState: 'Office of the President of {of}', alone: 'Office of the President' },
    parliament: { withState: 'Parliament of {of}', alone: 'Parliament' },
    ...englishState.houses,
  },
  anyone: { salutation: forms('Dear Sir or Madam,', 'Dear Madam,', 'Dear Sir,'), close: 'Yours faithfully,' },
  editor: { recipient: 'The Editor|{name}', salutation: 'Dear Editor,', close },
}
