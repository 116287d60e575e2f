import { countryName } from '@/features/places/name-country'
import { type Block, bodyText, parseBody } from './parse-body'
import { longDate, phraseLetter, speaks } from './phrase-letter'
import { roleLines } from './redact-signatory'

/** What a model letter says in one language, already chosen for one country. */
export interface ModelText {
  subject: string
  /** Paragraphs divided by empty lines. A paragraph `{country}` or `{demands}` is the place of what it names. */
  text: string
  countryParagraph?: string | undefined
  demands: readonly string[]
}

/** How one addressee is written to in one language; made by the directory. */
export interface AddresseeBlock {
  /** Every line of the address field, the country last where the letter crosses a border. */
  envelope: readonly string[]
  salutation: string
  close: string
  /** Where it goes (ISO 3166-1 alpha-2): a sender abroad says which country the letter comes from. */
  country?: string
}

/** How much of the sender the addressee sees: all, first name and town, or only the country. */
export type Identity = 'full' | 'first_name' | 'supporter'

export interface Sender {
  identity: Identity
  name: string
  town?: string | undefined
  /** ISO 3166-1 alpha-2. */
  country: string
  /** Street, and postcode beside the town, when the sender wants to be answered on paper; made by the directory. */
  home?: readonly string[] | undefined
  /** Given only when the sender wants to be answered by mail. */
  email?: string | undefined
  role?: string | undefined
  organisation?: string | undefined
  onBehalf?: boolean | undefined
}

/** What the sender changed: subject and body only where the model letter is free, an addition unless it is fixed. */
export interface Edits {
  subject?: string | undefined
  text?: string | undefined
  addition?: string | undefined
}

export interface LetterToCompose {
  locale: string
  model: ModelText
  editing: 'fixed' | 'addition' | 'free'
  edits?: Edits
  addressee: AddresseeBlock
  sender: Sender
  /** The day on the letter, read in UTC. */
  date: Date
  /** Several sign, or an organisation: the words we add say "we". */
  several?: boolean
}

/** A whole letter, ready to be shown, printed or mailed. */
export interface ComposedLetter {
  locale: string
  /** Letterhead: who writes, from where. */
  sender: string[]
  /** One line above the address, for post that comes back; empty without a postal address. */
  returnLine: string
  address: string[]
  dateline: string
  /** "Our reference: K7QM-4TXP", for letters whose replies are looked for. */
  reference?: string | undefined
  subject: string
  salutation: string
  body: Block[]
  close: string
  /** Who signs, in order: the lines under each signature. */
  signatures: string[][]
  /** The organisation of each, empty for none, where the reader may see it: prints set those of one body together. */
  bodies?: string[] | undefined
}

/**
 * Composes one letter from a model text, an addressee's block and a sender. Edits beyond what the model letter allows
 * are dropped, so that a forged form gets no further than an honest one.
 */
export function composeLetter(input: LetterToCompose): ComposedLetter {
  const { locale, model, editing, edits = {}, addressee, sender, date, several = false } = input
  const free = editing === 'free'
  const shown = showSender(locale, sender, addressee.country)
  return {
    locale,
    sender: shown.head,
    returnLine: shown.returnLine,
    address: [...addressee.envelope],
    dateline: phraseLetter(locale).dateline(shown.place, longDate(locale, date, sender.country)),
    subject: (free && edits.subject?.trim()) || model.subject,
    salutation: addressee.salutation,
    body: addOwnWords(
      free && edits.text?.trim() ? parseBody(edits.text) : modelBody(locale, model, several),
      editing === 'fixed' ? '' : (edits.addition ?? ''),
    ),
    close: addressee.close,
    signatures: [shown.signature],
  }
}

/**
 * The body as the campaign wrote it: core text, the country's paragraph before the demands, the demands last, unless
 * the text names their places. A line that leads to the demands is added where the text has none.
 */
export function modelBody(locale: string, model: ModelText, several = false): Block[] {
  const country = model.countryParagraph ? parseBody(model.countryParagraph) : []
  const demands: Block[] = model.demands.length > 0 ? [{ kind: 'list', items: [...model.demands] }] : []
  let blocks = parseBody(model.text)
  if (!blocks.some((block) => isPlace(block, 'demands'))) blocks.push(place('demands'))
  const at = blocks.findIndex((block) => isPlace(block, 'demands'))
  const before = blocks[at - 1]
  const led = before?.kind === 'paragraph' && /[:：]$/.test(before.text)
  if (!blocks.some((block) => isPlace(block, 'country'))) blocks.splice(led ? at - 1 : at, 0, place('country'))
  if (demands.length > 0 && !led && speaks(locale)) {
    const { demands: mine, ourDemands } = phraseLetter(locale)
    demands.unshift({ kind: 'paragraph', text: several ? ourDemands : mine })
  }
  blocks = blocks.flatMap((block) =>
    isPlace(block, 'country') ? country : isPlace(block, 'demands') ? demands : block,
  )
  return blocks
}

/** Own words stand after the demands, so that they never part the demands from the line that leads to them. */
function addOwnWords(body: Block[], addition: string): Block[] {
  const after = body.findLastIndex((block) => block.kind === 'list')
  return body.toSpliced(after < 0 ? body.length : after + 1, 0, ...parseBody(addition))
}

function place(name: 'country' | 'demands'): Block {
  return { kind: 'paragraph', text: `{${name}}` }
}

function isPlace(block: Block, name: 'country' | 'demands'): boolean {
  return block.kind === 'paragraph' && block.text === `{${name}}`
}

interface ShownSender {
  head: string[]
  returnLine: string
  place: string
  signature: string[]
}

/** Name, street, and town beside its postal code; the country only in a letter abroad. */
function showSender(locale: string, sender: Sender, destination: string | undefined): ShownSender {
  const country = countryName(sender.country, locale)
  // A city that is its own state is named once.
  const abroad = destination === sender.country || country === sender.town ? '' : country
  if (sender.identity === 'supporter') {
    const who = `${phraseLetter(locale).supporter} (${country})`
    return { head: [who], returnLine: '', place: '', signature: [who] }
  }
  const place = sender.town ?? ''
  if (sender.identity === 'first_name') {
    const name = firstName(sender.name)
    return { head: [name, ...filled([join([place, abroad])])], returnLine: '', place, signature: [name] }
  }
  const own = sender.home ?? []
  const home = own.length > 0 ? own : filled([place])
  const from = [...home.slice(0, -1), join([home.at(-1), abroad])]
  return {
    head: [sender.name, ...filled([...from, sender.email])],
    returnLine: own.length > 0 ? filled([sender.name, ...home, abroad]).join(' · ') : '',
    place,
    signature: [sender.name, ...roleLines(locale, { ...sender, capacity: sender.onBehalf ? 'on_behalf' : 'personal' })],
  }
}

/** The first word of a full name. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}

const filled = (lines: (string | undefined)[]) => lines.filter((line): line is string => Boolean(line))
const join = (parts: (string | undefined)[]) => filled(parts).join(', ')

/** The letter as plain text, for mails and for copying: the same words in the same order, without the letterhead. */
export function letterText(letter: ComposedLetter): string {
  return [
    letter.address.join('\n'),
    letter.dateline,
    letter.subject,
    letter.salutation,
    bodyText(letter.body),
    letter.close,
    ...letter.signatures.map((lines) => lines.join('\n')),
  ]
    .filter(Boolean)
    .join('\n\n')
}
