import { forms, type LanguagePhrases, same } from './phrase-office'
import { frenchState } from './phrase-state-fr'

const close = 'Veuillez agréer, {salutation}, les assurances de {my} très haute considération.'
const distinguished = 'Veuillez agréer, {salutation}, l’expression de {my} considération distinguée.'
/** Madame first: French has no graceful form for both. */
const both = (feminine: string, masculine: string) =>
  forms(`Madame ${feminine}, Monsieur ${masculine},`, `Madame ${feminine},`, `Monsieur ${masculine},`)
/** Without "Excellence", for citizens of the state. */
const named = (masculine: string, feminine: string) =>
  forms(`Madame ou Monsieur ${masculine}|{of}`, `Madame ${feminine}|{of}`, `Monsieur ${masculine}|{of}`)
const ambassador = both('l’Ambassadrice', 'l’Ambassadeur')

/**
 * French. Envelope, masculine salutation and close of an ambassador: bottin-mondain.fr, archimail.com, dico-lettres.com,
 * which also says that "Excellence" alone is no salutation. The rest is common knowledge.
 */
export const french: LanguagePhrases = {
  offices: {
    ambassador: {
      recipient: forms(
        'Son Excellence|l’Ambassadrice ou l’Ambassadeur|{of}',
        'Son Excellence Madame l’Ambassadrice|{of}',
        'Son Excellence Monsieur l’Ambassadeur|{of}',
      ),
      salutation: ambassador,
      plain: {
        recipient: forms(
          'Madame l’Ambassadrice ou Monsieur l’Ambassadeur|{of}',
          'Madame l’Ambassadrice|{of}',
          'Monsieur l’Ambassadeur|{of}',
        ),
        salutation: ambassador,
      },
      close,
      seen: ['recipient', 'salutation', 'close'],
    },
    high_commissioner: {
      recipient: forms(
        'Son Excellence|la Haute-Commissaire ou le Haut-Commissaire|{of}',
        'Son Excellence Madame la Haute-Commissaire|{of}',
        'Son Excellence Monsieur le Haut-Commissaire|{of}',
      ),
      salutation: both('la Haute-Commissaire', 'le Haut-Commissaire'),
      plain: {
        recipient: named('le Haut-Commissaire', 'la Haute-Commissaire'),
        salutation: both('la Haute-Commissaire', 'le Haut-Commissaire'),
      },
      close,
      seen: [],
    },
    permanent_representative: {
      recipient: forms(
        'Son Excellence|la ou le Chef de la Mission permanente|{of}',
        'Son Excellence Madame la Représentante permanente|{of}',
        'Son Excellence Monsieur le Représentant permanent|{of}',
      ),
      salutation: ambassador,
      plain: {
        recipient: forms(
          'La ou le Chef de la Mission permanente|{of}',
          'Madame la Représentante permanente|{of}',
          'Monsieur le Représentant permanent|{of}',
        ),
        salutation: ambassador,
      },
      close,
      seen: [],
    },
    nuncio: {
      recipient: same('Son Excellence Monseigneur le Nonce apostolique'),
      salutation: same('Monseigneur,'),
      close,
      seen: [],
    },
    head_of_office: {
      recipient: same('La Direction du Bureau de représentation|{of}'),
      salutation: forms('Madame, Monsieur,', 'Madame,', 'Monsieur,'),
      close: distinguished,
      seen: [],
    },
    consul_general: {
      recipient: forms(
        'Madame ou Monsieur le Consul général|{of}',
        'Madame la Consule générale|{of}',
        'Monsieur le Consul général|{of}',
      ),
      salutation: both('la Consule générale', 'le Consul général'),
      close: distinguished,
      seen: [],
    },
    consul: {
      recipient: forms('Madame ou Monsieur le Consul|{of}', 'Madame la Consule|{of}', 'Monsieur le Consul|{of}'),
      salutation: both('la Consule', 'le Consul'),
      close: distinguished,
      seen: [],
    },
    honorary_consul: {
      recipient: forms(
        'Madame ou Monsieur le Consul honoraire|{of}',
        'Madame la Consule honoraire|{of}',
        'Monsieur le Consul honoraire|{of}',
      ),
      salutation: both('la Consule', 'le Consul'),
      close: distinguished,
      seen: [],
    },
    charge: {
      recipient: forms(
        'La Chargée ou le Chargé d’affaires a.\u00a0i.|{of}',
        'Madame la Chargée d’affaires a.\u00a0i.|{of}',
        'Monsieur le Chargé d’affaires a.\u00a0i.|{of}',
      ),
      salutation: both('la Chargée d’affaires', 'le Chargé d’affaires'),
      close: distinguished,
      seen: [],
    },
    foreign_minister: {
      recipient: forms(
        'Son Excellence la ou le Ministre|des Affaires étrangères|{of}',
        'Son Excellence Madame la Ministre|des Affaires étrangères|{of}',
        'Son Excellence Monsieur le Ministre|des Affaires étrangères|{of}',
      ),
      salutation: both('la Ministre', 'le Ministre'),
      plain: {
        recipient: named('le Ministre|des Affaires étrangères', 'la Ministre|des Affaires étrangères'),
        salutation: both('la Ministre', 'le Ministre'),
      },
      close,
      seen: [],
    },
    minister: {
      recipient: forms(
        'Son Excellence la ou le Ministre|{name}',
        'Son Excellence Madame la Ministre|{name}',
        'Son Excellence Monsieur le Ministre|{name}',
      ),
      salutation: both('la Ministre', 'le Ministre'),
      plain: {
        recipient: forms(
          'Madame ou Monsieur le Ministre|{name}',
          'Madame la Ministre|{name}',
          'Monsieur le Ministre|{name}',
        ),
        salutation: both('la Ministre', 'le Ministre'),
      },
      close,
      seen: [],
    },
    president: {
      recipient: forms(
        'Son Excellence|la Présidente ou le Président|{of}',
        'Son Excellence Madame la Présidente|{of}',
        'Son Excellence Monsieur le Président|{of}',
      ),
      salutation: both('la Présidente', 'le Président'),
      plain: {
        recipient: named('le Président', 'la Présidente'),
        salutation: both('la Présidente', 'le Président'),
      },
      close,
      seen: [],
    },
    speaker: {
      recipient: same('La Présidence du Parlement|{of}'),
      salutation: both('la Présidente', 'le Président'),
      close,
      seen: [],
    },
    prison_director: {
      recipient: forms(
        'La direction de l’établissement|{name}',
        'Madame la Directrice de l’établissement|{name}',
        'Monsieur le Directeur de l’établissement|{name}',
      ),
      salutation: both('la Directrice', 'le Directeur'),
      close: distinguished,
      seen: [],
    },
    ...frenchState.offices,
  },
  houses: {
    embassy: { withState: 'Ambassade {of}', alone: 'Ambassade' },
    high_commission: { withState: 'Haut-Commissariat {of}', alone: 'Haut-Commissariat' },
    permanent_mission: { withState: 'Mission permanente {of}', alone: 'Mission permanente' },
    nunciature: { withState: 'Nonciature apostolique', alone: 'Nonciature apostolique' },
    representative_office: { withState: 'Bureau de représentation {of}', alone: 'Bureau de représentation' },
    consulate_general: { withState: 'Consulat général {of}', alone: 'Consulat général' },
    consulate: { withState: 'Consulat {of}', alone: 'Consulat' },
    honorary_consulate: { withState: 'Consulat honoraire {of}', alone: 'Consulat honoraire' },
    foreign_ministry: {
      withState: 'Ministère des Affaires étrangères {of}',
      alone: 'Ministère des Affaires étrangères',
    },
    president_office: { withState: 'Présidence {of}', alone: 'Présidence' },
    parliament: { withState: 'Parlement {of}', alone: 'Parlement' },
    ...frenchState.houses,
  },
  anyone: { salutation: forms('Madame, Monsieur,', 'Madame,', 'Monsieur,'), close: distinguished },
  editor: { recipient: 'La rédaction|{name}', salutation: 'Madame, Monsieur,', close: distinguished },
}
