import { forms, type OfficePhrases, type StatePhrases, same } from './phrase-office'

const greetings = 'Mit freundlichen Grüßen'
const esteem = 'Mit vorzüglicher Hochachtung'
const everybody = same('Sehr geehrte Damen und Herren,')
const both = (feminine: string, masculine: string) =>
  forms(
    `Sehr geehrte Frau ${feminine}, sehr geehrter Herr ${masculine},`,
    `Sehr geehrte Frau ${feminine},`,
    `Sehr geehrter Herr ${masculine},`,
  )
const excellent = (feminine: string, masculine: string): OfficePhrases => ({
  recipient: forms(
    `I. E. der ${feminine} / S. E. dem ${masculine}|{of}`,
    `Ihrer Exzellenz der ${feminine}|{of}`,
    `Seiner Exzellenz dem ${masculine}|{of}`,
  ),
  salutation: same('Exzellenz,'),
  plain: {
    recipient: forms(`Der ${feminine} / dem ${masculine}|{of}`, `Der ${feminine}|{of}`, `Dem ${masculine}|{of}`),
    salutation: both(feminine, masculine),
  },
  close: esteem,
  seen: [],
})

/** German, offices of a state at home. No Excellency for prosecutors, judges, the police and commissioners. */
export const germanState: StatePhrases = {
  offices: {
    justice_minister: excellent('Justizministerin', 'Justizminister'),
    interior_minister: excellent('Innenministerin', 'Innenminister'),
    prime_minister: excellent('Premierministerin', 'Premierminister'),
    monarch: {
      recipient: forms(
        'I. M. der Königin / S. M. dem König|{of}',
        'Ihrer Majestät der Königin|{of}',
        'Seiner Majestät dem König|{of}',
      ),
      salutation: same('Majestät,'),
      close: esteem,
      seen: [],
    },
    head_of_state: {
      recipient: forms(
        'Ihrer/Seiner Exzellenz|dem Staatsoberhaupt|{of}',
        'Ihrer Exzellenz|dem Staatsoberhaupt|{of}',
        'Seiner Exzellenz|dem Staatsoberhaupt|{of}',
      ),
      salutation: same('Exzellenz,'),
      plain: { recipient: same('Dem Staatsoberhaupt|{of}'), salutation: everybody },
      close: esteem,
      seen: [],
    },
    prosecutor_general: {
      recipient: forms(
        'Der Generalstaatsanwältin / dem Generalstaatsanwalt|{of}',
        'Der Generalstaatsanwältin|{of}',
        'Dem Generalstaatsanwalt|{of}',
      ),
      salutation: both('Generalstaatsanwältin', 'Generalstaatsanwalt'),
      close: greetings,
      seen: [],
    },
    prosecutor: {
      recipient: same('Der Leitung der Staatsanwaltschaft|{name}'),
      salutation: everybody,
      close: greetings,
      seen: [],
    },
    court_president: {
      recipient: forms(
        'Der Präsidentin / dem Präsidenten des Gerichts|{name}',
        'Der Präsidentin des Gerichts|{name}',
        'Dem Präsidenten des Gerichts|{name}',
      ),
      salutation: both('Präsidentin', 'Präsident'),
      close: greetings,
      seen: [],
    },
    police_chief: {
      recipient: forms(
        'Der Polizeichefin / dem Polizeichef|{name}',
        'Der Polizeichefin|{name}',
        'Dem Polizeichef|{name}',
      ),
      salutation: both('Polizeichefin', 'Polizeichef'),
      close: greetings,
      seen: [],
    },
    ombudsman: {
      recipient: forms(
        'Der/dem Menschenrechtsbeauftragten|{of}',
        'Der Menschenrechtsbeauftragten|{of}',
        'Dem Menschenrechtsbeauftragten|{of}',
      ),
      salutation: both('Menschenrechtsbeauftragte', 'Menschenrechtsbeauftragter'),
      close: greetings,
      seen: [],
    },
  },
  houses: {
    justice_ministry: { withState: 'Justizministerium {of}', alone: 'Justizministerium' },
    interior_ministry: { withState: 'Innenministerium {of}', alone: 'Innenministerium' },
    government: { withState: 'Regierungskanzlei {of}', alone: 'Regierungskanzlei' },
    monarch: { withState: 'Königlicher Hof {of}', alone: 'Königlicher Hof' },
    head_of_state: { withState: 'Amt des Staatsoberhaupts {of}', alone: 'Amt des Staatsoberhaupts' },
    prosecutor: { withState: 'Generalstaatsanwaltschaft {of}', alone: 'Generalstaatsanwaltschaft' },
    ombudsman: { withState: 'Menschenrechtsbeauftragte {of}', alone: 'Menschenrechtsbeauftragte' },
  },
}
