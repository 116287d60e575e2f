/** What a column of a file can be. Whatever is none of these is not kept. */
export const personFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'country',
  'city',
  'role',
  'organisation',
  'signedOn',
  'confirmed',
  'agreed',
  'petition',
] as const
export type PersonField = (typeof personFields)[number]

/** Tools whose files are known by their header. */
export const knownTools = ['speakout', 'change', 'action-network'] as const
export type KnownTool = (typeof knownTools)[number]

/** How tools and people call a column, in several languages; folded as {@link foldHeader} does. */
const words: Record<PersonField, string> = {
  name: 'name|full name|signer|signatory|participant|имя и фамилия|фио|ф и о|подписант|vollstandiger name|nom complet|nom et prenom|nombre completo|nombre y apellidos|аты жони',
  firstName: 'first name|firstname|given name|forename|имя|vorname|prenom|nombre',
  lastName:
    'last name|lastname|surname|family name|second name|фамилия|nachname|familienname|nom|nom de famille|apellido|apellidos',
  email:
    'email|e mail|email address|e mail address|mail|почта|эл почта|электронная почта|адрес электронной почты|имейл|e mail adresse|email adresse|courriel|adresse e mail|correo|correo electronico',
  country: 'country|country code|country name|страна|land|staat|pays|pais|ел',
  city: 'city|town|city town|place|город|населенный пункт|ort|stadt|wohnort|ville|ciudad|localidad|can2 user city|кала',
  role: 'role|occupation|job title|profession|position|должность|профессия|род занятий|beruf|funktion|fonction|cargo|profesion',
  organisation:
    'organisation|organization|employer|company|union|организация|место работы|arbeitgeber|verein|organizacion',
  signedOn:
    'date|signed on|date signed|signed at|signed date|signature date|created at|timestamp|timestamp est|дата|дата подписи|datum|unterschrieben am|date de signature|fecha|fecha de firma|cc date|signed',
  confirmed: 'confirmed|confirmation|verified|email confirmed|подтверждено|подтвержден|bestatigt|confirme|confirmado',
  agreed: 'consent|agreed|gdpr consent|data consent|согласие|zustimmung|einwilligung|consentement|consentimiento',
  petition: 'petition|petition name|petition title|campaign|петиция|название петиции|peticion',
}

const fieldOf = new Map(personFields.flatMap((field) => words[field].split('|').map((word) => [word, field] as const)))

/** A header as it is compared: without case, accents and signs. A long one is the header of nothing we know. */
export function foldHeader(cell: string): string {
  return cell
    .slice(0, 100)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** True for a header that we know. */
export function isKnownHeader(cell: string): boolean {
  return fieldOf.has(foldHeader(cell))
}

/**
 * What the columns of a file most likely are, by their headers: each field once, the first column that is called so. "Name"
 * beside a last name is a first name.
 */
export function guessColumns(header: readonly string[]): (PersonField | '')[] {
  const taken = new Set<PersonField>()
  const columns = header.map((cell): PersonField | '' => {
    const field = fieldOf.get(foldHeader(cell))
    if (field === undefined || taken.has(field)) return ''
    taken.add(field)
    return field
  })
  if (!taken.has('name') || !taken.has('lastName')) return columns
  const whole = taken.has('firstName') ? '' : 'firstName'
  return columns.map((field) => (field === 'name' ? whole : field))
}

/** Which tool wrote a file with this header; undefined for one that we do not know. */
export function recogniseTool(header: readonly string[]): KnownTool | undefined {
  const has = new Set(header.map(foldHeader))
  const all = (...names: string[]) => names.every((name) => has.has(name))
  if (all('email opt in', 'date signed', 'confirmed')) return 'speakout'
  if ([...has].some((name) => name.startsWith('can2 ')) || all('email', 'first name', 'zip code', 'uuid'))
    return 'action-network'
  if (all('name', 'city', 'country', 'signed on') || all('first name', 'last name', 'postal code', 'signed on'))
    return 'change'
  return undefined
}
