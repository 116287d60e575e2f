import { forms, type OfficePhrases, type StatePhrases, same } from './phrase-office'

const close = 'Atentamente,'
const both = (feminine: string, masculine: string) =>
  forms(`Señora ${feminine}, Señor ${masculine}:`, `Señora ${feminine}:`, `Señor ${masculine}:`)
const excellency = (feminine: string, masculine: string) =>
  forms('Excelencia:', `Señora ${feminine}:`, `Señor ${masculine}:`)
/** What stands below the title is left out of the salutation, what stands beside it is not. */
function excellent(feminine: string, masculine: string, rest = ''): OfficePhrases {
  const beside = rest.startsWith('|') ? '' : rest
  const titles = [`${feminine}${beside}`, `${masculine}${beside}`] as const
  return {
    recipient: forms(
      `Su Excelencia|la ${feminine} o el ${masculine}${rest}|{of}`,
      `Excelentísima Señora ${feminine}${rest}|{of}`,
      `Excelentísimo Señor ${masculine}${rest}|{of}`,
    ),
    salutation: excellency(...titles),
    plain: {
      recipient: forms(
        `La ${feminine} o el ${masculine}${rest}|{of}`,
        `Señora ${feminine}${rest}|{of}`,
        `Señor ${masculine}${rest}|{of}`,
      ),
      salutation: both(...titles),
    },
    close,
    seen: [],
  }
}
const ordinary = (
  neutral: string,
  feminine: string,
  masculine: string,
  salutation: [string, string],
): OfficePhrases => ({
  recipient: forms(neutral, feminine, masculine),
  salutation: both(...salutation),
  close,
  seen: [],
})

/** Spanish, offices of a state at home. No «Excelencia» for prosecutors, judges, the police and the ombudsman. */
export const spanishState: StatePhrases = {
  offices: {
    justice_minister: excellent('Ministra', 'Ministro', '|de Justicia'),
    interior_minister: excellent('Ministra', 'Ministro', '|del Interior'),
    prime_minister: excellent('Primera Ministra', 'Primer Ministro'),
    monarch: {
      recipient: forms('Su Majestad|la Reina o el Rey|{of}', 'Su Majestad la Reina|{of}', 'Su Majestad el Rey|{of}'),
      salutation: same('Majestad:'),
      close,
      seen: [],
    },
    head_of_state: excellent('Jefa', 'Jefe', ' del Estado'),
    prosecutor_general: ordinary(
      ...(['La o el Fiscal General|{of}', 'Señora Fiscal General|{of}', 'Señor Fiscal General|{of}'] as const),
      ['Fiscal General', 'Fiscal General'],
    ),
    prosecutor: ordinary('La o el Fiscal|{name}', 'Señora Fiscal|{name}', 'Señor Fiscal|{name}', ['Fiscal', 'Fiscal']),
    court_president: ordinary(
      'La Presidencia del tribunal|{name}',
      ...(['Señora Presidenta del tribunal|{name}', 'Señor Presidente del tribunal|{name}'] as const),
      ['Presidenta', 'Presidente'],
    ),
    police_chief: ordinary(
      'La Jefatura de la Policía|{name}',
      ...(['Señora Jefa de la Policía|{name}', 'Señor Jefe de la Policía|{name}'] as const),
      ['Jefa de la Policía', 'Jefe de la Policía'],
    ),
    ombudsman: ordinary(
      'La Defensora o el Defensor del Pueblo|{of}',
      ...(['Señora Defensora del Pueblo|{of}', 'Señor Defensor del Pueblo|{of}'] as const),
      ['Defensora del Pueblo', 'Defensor del Pueblo'],
    ),
  },
  houses: {
    justice_ministry: { withState: 'Ministerio de Justicia {of}', alone: 'Ministerio de Justicia' },
    interior_ministry: { withState: 'Ministerio del Interior {of}', alone: 'Ministerio del Interior' },
    government: { withState: 'Oficina del Primer Ministro {of}', alone: 'Oficina del Primer Ministro' },
    monarch: { withState: 'Casa Real {of}', alone: 'Casa Real' },
    head_of_state: { withState: 'Jefatura del Estado {of}', alone: 'Jefatura del Estado' },
    prosecutor: { withState: 'Fiscalía General {of}', alone: 'Fiscalía General' },
    ombudsman: { withState: 'Defensoría del Pueblo {of}', alone: 'Defensoría del Pueblo' },
  },
}
