import { type Forms, forms, type OfficePhrases, type StatePhrases } from './phrase-office'

const close = 'Veuillez agréer, {salutation}, les assurances de {my} très haute considération.'
const distinguished = 'Veuillez agréer, {salutation}, l’expression de {my} considération distinguée.'
/** Madame first: French has no graceful form for both. */
const both = (feminine: string, masculine: string) =>
  forms(`Madame ${feminine}, Monsieur ${masculine},`, `Madame ${feminine},`, `Monsieur ${masculine},`)

function excellent(neutral: string, feminine: string, masculine: string, below: string, salutation: Forms) {
  return {
    recipient: forms(
      `Son Excellence|${neutral}${below}|{of}`,
      `Son Excellence Madame ${feminine}${below}|{of}`,
      `Son Excellence Monsieur ${masculine}${below}|{of}`,
    ),
    salutation,
    plain: {
      recipient: forms(
        `Madame ou Monsieur ${masculine}${below}|{of}`,
        `Madame ${feminine}${below}|{of}`,
        `Monsieur ${masculine}${below}|{of}`,
      ),
      salutation,
    },
    close,
    seen: [],
  } satisfies OfficePhrases
}
const minister = (of: string) =>
  excellent('la ou le Ministre', 'la Ministre', 'le Ministre', `|${of}`, both('la Ministre', 'le Ministre'))

/** French, offices of a state at home. No "Excellence" for prosecutors, judges, the police and the ombudsman. */
export const frenchState: StatePhrases = {
  offices: {
    justice_minister: minister('de la Justice'),
    interior_minister: minister('de l’Intérieur'),
    prime_minister: excellent(
      'la Première ministre ou le Premier ministre',
      ...(['la Première ministre', 'le Premier ministre', ''] as const),
      both('la Première ministre', 'le Premier ministre'),
    ),
    monarch: {
      recipient: forms('Sa Majesté|la Reine ou le Roi|{of}', 'Sa Majesté la Reine|{of}', 'Sa Majesté le Roi|{of}'),
      salutation: forms('Majesté,', 'Madame,', 'Sire,'),
      close,
      seen: [],
    },
    head_of_state: excellent(
      'la Cheffe ou le Chef de l’État',
      ...(['la Cheffe de l’État', 'le Chef de l’État', ''] as const),
      both('la Cheffe de l’État', 'le Chef de l’État'),
    ),
    prosecutor_general: {
      recipient: forms(
        'Madame la Procureure générale|ou Monsieur le Procureur général|{of}',
        'Madame la Procureure générale|{of}',
        'Monsieur le Procureur général|{of}',
      ),
      salutation: both('la Procureure générale', 'le Procureur général'),
      close: distinguished,
      seen: [],
    },
    prosecutor: {
      recipient: forms(
        'Madame la Procureure|ou Monsieur le Procureur|{name}',
        'Madame la Procureure|{name}',
        'Monsieur le Procureur|{name}',
      ),
      salutation: both('la Procureure', 'le Procureur'),
      close: distinguished,
      seen: [],
    },
    court_president: {
      recipient: forms(
        'La présidence du tribunal|{name}',
        'Madame la Présidente du tribunal|{name}',
        'Monsieur le Président du tribunal|{name}',
      ),
      salutation: both('la Présidente', 'le Président'),
      close: distinguished,
      seen: [],
    },
    police_chief: {
      recipient: forms(
        'La direction de la police|{name}',
        'Madame la Directrice de la police|{name}',
        'Monsieur le Directeur de la police|{name}',
      ),
      salutation: both('la Directrice', 'le Directeur'),
      close: distinguished,
      seen: [],
    },
    ombudsman: {
      recipient: forms(
        'La Défenseure ou le Défenseur|des droits de l’homme|{of}',
        'Madame la Défenseure|des droits de l’homme|{of}',
        'Monsieur le Défenseur|des droits de l’homme|{of}',
      ),
      salutation: both('la Défenseure des droits de l’homme', 'le Défenseur des droits de l’homme'),
      close: distinguished,
      seen: [],
    },
  },
  houses: {
    justice_ministry: { withState: 'Ministère de la Justice {of}', alone: 'Ministère de la Justice' },
    interior_ministry: { withState: 'Ministère de l’Intérieur {of}', alone: 'Ministère de l’Intérieur' },
    government: { withState: 'Services du Premier ministre {of}', alone: 'Services du Premier ministre' },
    monarch: { withState: 'Cabinet royal {of}', alone: 'Cabinet royal' },
    head_of_state: { withState: 'Cabinet du Chef de l’État {of}', alone: 'Cabinet du Chef de l’État' },
    prosecutor: { withState: 'Parquet général {of}', alone: 'Parquet général' },
    ombudsman: { withState: 'Défenseur des droits de l’homme {of}', alone: 'Défenseur des droits de l’homme' },
  },
}
