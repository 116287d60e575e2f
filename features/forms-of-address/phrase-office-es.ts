import { forms, type LanguagePhrases, same } from './phrase-office'
import { spanishState } from './phrase-state-es'

const close = 'Atentamente,'
const excellency = (feminine: string, masculine: string) =>
  forms('Excelencia:', `Señora ${feminine}:`, `Señor ${masculine}:`)
const both = (feminine: string, masculine: string) =>
  forms(`Señora ${feminine}, Señor ${masculine}:`, `Señora ${feminine}:`, `Señor ${masculine}:`)
/** Both forms, or one with both articles where they are the same word: "la o el Cónsul". */
const either = (feminine: string, masculine: string) =>
  feminine === masculine ? `la o el ${masculine}` : `la ${feminine} o el ${masculine}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const highest = (feminine: string, masculine: string) =>
  forms(
    `Su Excelencia|${either(feminine, masculine)}|{of}`,
    `Excelentísima Señora ${feminine}|{of}`,
    `Excelentísimo Señor ${masculine}|{of}`,
  )
const plain = (feminine: string, masculine: string) =>
  forms(`${capital(either(feminine, masculine))}|{of}`, `Señora ${feminine}|{of}`, `Señor ${masculine}|{of}`)

/**
 * Spanish. «Excelentísimo Señor», «Señor Embajador:» and «Excelencia:»: monografias.com (correspondencia diplomática) and
 * ehowenespanol.com citing Emily Post and McCaffree. The rest is common knowledge.
 */
export const spanish: LanguagePhrases = {
  offices: {
    ambassador: {
      recipient: highest('Embajadora', 'Embajador'),
      salutation: excellency('Embajadora', 'Embajador'),
      plain: { recipient: plain('Embajadora', 'Embajador'), salutation: both('Embajadora', 'Embajador') },
      close,
      seen: ['recipient', 'salutation'],
    },
    high_commissioner: {
      recipient: highest('Alta Comisionada', 'Alto Comisionado'),
      salutation: excellency('Alta Comisionada', 'Alto Comisionado'),
      plain: {
        recipient: plain('Alta Comisionada', 'Alto Comisionado'),
        salutation: both('Alta Comisionada', 'Alto Comisionado'),
      },
      close,
      seen: [],
    },
    permanent_representative: {
      recipient: highest('Representante Permanente', 'Representante Permanente'),
      salutation: excellency('Embajadora', 'Embajador'),
      plain: {
        recipient: same('La o el Representante Permanente|{of}'),
        salutation: both('Embajadora', 'Embajador'),
      },
      close,
      seen: [],
    },
    nuncio: {
      recipient: same('Su Excelencia Reverendísima|el Nuncio Apostólico'),
      salutation: same('Excelencia:'),
      close,
      seen: [],
    },
    head_of_office: {
      recipient: same('La Dirección de la Oficina de Representación|{of}'),
      salutation: forms('Señora, Señor:', 'Señora:', 'Señor:'),
      close,
      seen: [],
    },
    consul_general: {
      recipient: plain('Cónsul General', 'Cónsul General'),
      salutation: both('Cónsul General', 'Cónsul General'),
      close,
      seen: [],
    },
    consul: { recipient: plain('Cónsul', 'Cónsul'), salutation: both('Cónsul', 'Cónsul'), close, seen: [] },
    honorary_consul: {
      recipient: plain('Cónsul Honoraria', 'Cónsul Honorario'),
      salutation: both('Cónsul', 'Cónsul'),
      close,
      seen: [],
    },
    charge: {
      recipient: forms(
        'La Encargada o el Encargado|de Negocios a.\u00a0i.|{of}',
        'Señora Encargada de Negocios a.\u00a0i.|{of}',
        'Señor Encargado de Negocios a.\u00a0i.|{of}',
      ),
      salutation: both('Encargada de Negocios', 'Encargado de Negocios'),
      close,
      seen: [],
    },
    foreign_minister: {
      recipient: forms(
        'Su Excelencia la Ministra o el Ministro|de Relaciones Exteriores|{of}',
        'Excelentísima Señora Ministra|de Relaciones Exteriores|{of}',
        'Excelentísimo Señor Ministro|de Relaciones Exteriores|{of}',
      ),
      salutation: excellency('Ministra', 'Ministro'),
      plain: {
        recipient: same('Ministerio de Relaciones Exteriores|{of}'),
        salutation: both('Ministra', 'Ministro'),
      },
      close,
      seen: [],
    },
    minister: {
      recipient: forms(
        'Su Excelencia la Ministra o el Ministro|{name}',
        'Excelentísima Señora Ministra|{name}',
        'Excelentísimo Señor Ministro|{name}',
      ),
      salutation: excellency('Ministra', 'Ministro'),
      plain: {
        recipient: forms('La Ministra o el Ministro|{name}', 'Señora Ministra|{name}', 'Señor Ministro|{name}'),
        salutation: both('Ministra', 'Ministro'),
      },
      close,
      seen: [],
    },
    president: {
      recipient: highest('Presidenta', 'Presidente'),
      salutation: excellency('Presidenta', 'Presidente'),
      plain: { recipient: plain('Presidenta', 'Presidente'), salutation: both('Presidenta', 'Presidente') },
      close,
      seen: [],
    },
    speaker: {
      recipient: same('La Presidencia del Parlamento|{of}'),
      salutation: both('Presidenta', 'Presidente'),
      close,
      seen: [],
    },
    prison_director: {
      recipient: forms(
        'La Dirección del establecimiento|{name}',
        'Señora Directora del establecimiento|{name}',
        'Señor Director del establecimiento|{name}',
      ),
      salutation: both('Directora', 'Director'),
      close,
      seen: [],
    },
    ...spanishState.offices,
  },
  houses: {
    embassy: { withState: 'Embajada {of}', alone: 'Embajada' },
    high_commission: { withState: 'Alta Comisión {of}', alone: 'Alta Comisión' },
    permanent_mission: { withState: 'Misión Permanente {of}', alone: 'Misión Permanente' },
    nunciature: { withState: 'Nunciatura Apostólica', alone: 'Nunciatura Apostólica' },
    representative_office: { withState: 'Oficina de Representación {of}', alone: 'Oficina de Representación' },
    consulate_general: { withState: 'Consulado General {of}', alone: 'Consulado General' },
    consulate: { withState: 'Consulado {of}', alone: 'Consulado' },
    honorary_consulate: { withState: 'Consulado Honorario {of}', alone: 'Consulado Honorario' },
    foreign_ministry: {
      withState: 'Ministerio de Relaciones Exteriores {of}',
      alone: 'Ministerio de Relaciones Exteriores',
    },
    president_office: { withState: 'Presidencia {of}', alone: 'Presidencia' },
    parliament: { withState: 'Parlamento {of}', alone: 'Parlamento' },
    ...spanishState.houses,
  },
  anyone: { salutation: forms('Señora, Señor:', 'Señora:', 'Señor:'), close },
  editor: { recipient: 'La Dirección|{name}', salutation: 'Señora Directora, Señor Director:', close },
}
