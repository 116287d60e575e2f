import { forms, type LanguagePhrases, same } from './phrase-office'
import { germanState } from './phrase-state-de'

const greetings = 'Mit freundlichen Grüßen'
const esteem = 'Mit vorzüglicher Hochachtung'
const excellency = same('Exzellenz,')
const everybody = same('Sehr geehrte Damen und Herren,')
const both = (feminine: string, masculine: string) =>
  forms(
    `Sehr geehrte Frau ${feminine}, sehr geehrter Herr ${masculine},`,
    `Sehr geehrte Frau ${feminine},`,
    `Sehr geehrter Herr ${masculine},`,
  )
/** The predicate stands before everything else, without "An"; official letters write I. E. and S. E. */
const predicate = (feminine: string, masculine: string) =>
  forms(
    `I. E. der ${feminine} / S. E. dem ${masculine}|{of}`,
    `Ihrer Exzellenz der ${feminine}|{of}`,
    `Seiner Exzellenz dem ${masculine}|{of}`,
  )
const plain = (feminine: string, masculine: string) =>
  forms(`Der ${feminine} / dem ${masculine}|{of}`, `Der ${feminine}|{of}`, `Dem ${masculine}|{of}`)

/**
 * German. Envelope and "Exzellenz,": BMI, Protokoll Inland, „Ratgeber für Anschriften und Anreden“ (2010); the close is
 * shown there for heads of state. The rest is common knowledge.
 */
export const german: LanguagePhrases = {
  offices: {
    ambassador: {
      recipient: predicate('Botschafterin', 'Botschafter'),
      salutation: excellency,
      plain: { recipient: plain('Botschafterin', 'Botschafter'), salutation: both('Botschafterin', 'Botschafter') },
      close: esteem,
      seen: ['recipient', 'salutation'],
    },
    high_commissioner: {
      recipient: predicate('Hohen Kommissarin', 'Hohen Kommissar'),
      salutation: excellency,
      plain: {
        recipient: plain('Hohen Kommissarin', 'Hohen Kommissar'),
        salutation: both('Hohe Kommissarin', 'Hoher Kommissar'),
      },
      close: esteem,
      seen: [],
    },
    permanent_representative: {
      recipient: forms(
        'Der Leitung der Ständigen Vertretung|{of}',
        'Ihrer Exzellenz der Ständigen Vertreterin|{of}',
        'Seiner Exzellenz dem Ständigen Vertreter|{of}',
      ),
      salutation: excellency,
      plain: {
        recipient: same('Der Leitung der Ständigen Vertretung|{of}'),
        salutation: both('Botschafterin', 'Botschafter'),
      },
      close: esteem,
      seen: [],
    },
    nuncio: {
      recipient: same('Seiner Exzellenz dem Apostolischen Nuntius'),
      salutation: excellency,
      close: esteem,
      seen: [],
    },
    head_of_office: {
      recipient: same('Der Leitung der Vertretung|{of}'),
      salutation: everybody,
      close: greetings,
      seen: [],
    },
    consul_general: {
      recipient: plain('Generalkonsulin', 'Generalkonsul'),
      salutation: both('Generalkonsulin', 'Generalkonsul'),
      close: greetings,
      seen: [],
    },
    consul: {
      recipient: plain('Konsulin', 'Konsul'),
      salutation: both('Konsulin', 'Konsul'),
      close: greetings,
      seen: [],
    },
    honorary_consul: {
      recipient: plain('Honorarkonsulin', 'Honorarkonsul'),
      salutation: both('Honorarkonsulin', 'Honorarkonsul'),
      close: greetings,
      seen: [],
    },
    charge: {
      recipient: plain('Geschäftsträgerin', 'Geschäftsträger'),
      salutation: both('Geschäftsträgerin', 'Geschäftsträger'),
      close: greetings,
      seen: [],
    },
    foreign_minister: {
      recipient: predicate('Außenministerin', 'Außenminister'),
      salutation: excellency,
      plain: { recipient: plain('Außenministerin', 'Außenminister'), salutation: both('Ministerin', 'Minister') },
      close: esteem,
      seen: [],
    },
    minister: {
      recipient: forms(
        'I. E. der Ministerin / S. E. dem Minister|{name}',
        'Ihrer Exzellenz der Ministerin|{name}',
        'Seiner Exzellenz dem Minister|{name}',
      ),
      salutation: excellency,
      plain: {
        recipient: forms('Der Ministerin / dem Minister|{name}', 'Der Ministerin|{name}', 'Dem Minister|{name}'),
        salutation: both('Ministerin', 'Minister'),
      },
      close: esteem,
      seen: [],
    },
    president: {
      recipient: predicate('Präsidentin', 'Präsidenten'),
      salutation: excellency,
      plain: { recipient: plain('Präsidentin', 'Präsidenten'), salutation: both('Präsidentin', 'Präsident') },
      close: esteem,
      seen: ['close'],
    },
    speaker: {
      recipient: forms(
        'Dem Präsidium des Parlaments|{of}',
        'Der Präsidentin des Parlaments|{of}',
        'Dem Präsidenten des Parlaments|{of}',
      ),
      salutation: both('Präsidentin', 'Präsident'),
      close: greetings,
      seen: [],
    },
    prison_director: {
      recipient: same('Der Anstaltsleitung|{name}'),
      salutation: everybody,
      close: greetings,
      seen: [],
    },
    ...germanState.offices,
  },
  houses: {
    embassy: { withState: 'Botschaft {of}', alone: 'Botschaft' },
    high_commission: { withState: 'Hohe Kommission {of}', alone: 'Hohe Kommission' },
    permanent_mission: { withState: 'Ständige Vertretung {of}', alone: 'Ständige Vertretung' },
    nunciature: { withState: 'Apostolische Nuntiatur', alone: 'Apostolische Nuntiatur' },
    representative_office: { withState: 'Vertretung {of}', alone: 'Vertretung' },
    consulate_general: { withState: 'Generalkonsulat {of}', alone: 'Generalkonsulat' },
    consulate: { withState: 'Konsulat {of}', alone: 'Konsulat' },
    honorary_consulate: { withState: 'Honorarkonsulat {of}', alone: 'Honorarkonsulat' },
    foreign_ministry: { withState: 'Außenministerium {of}', alone: 'Außenministerium' },
    president_office: { withState: 'Präsidialamt {of}', alone: 'Präsidialamt' },
    parliament: { withState: 'Parlament {of}', alone: 'Parlament' },
    ...germanState.houses,
  },
  anyone: { salutation: everybody, close: greetings },
  editor: { recipient: 'Redaktion|{name}', salutation: 'Sehr geehrte Redaktion,', close: greetings },
}
