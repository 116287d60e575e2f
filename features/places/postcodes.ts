import { readTable } from './read-table'

/**
 * How countries write their postal codes: N is a digit, A a letter, what stands between them may be a blank, a hyphen or
 * nothing; several forms are divided by commas. A country that is not named here has none that an address would show.
 */
const forms = readTable(`
AD AANNN | AF NNNN | AL NNNN | AM NNNN,NNNNNN | AR NNNN,ANNNNAAA | AS NNNNN | AT NNNN | AU NNNN | AX NNNNN | AZ NNNN,AANNNN
BA NNNNN | BB AANNNNN | BD NNNN | BE NNNN | BG NNNN | BH NNN,NNNN | BL NNNNN | BM AA-NN | BN AANNNN | BR NNNNN-NNN
BT NNNNN | BY NNNNNN | CA ANA-NAN | CC NNNN | CH NNNN | CL NNNNNNN,NNN-NNNN | CN NNNNNN | CO NNNNNN | CR NNNNN | CU NNNNN
CV NNNN | CX NNNN | CY NNNN | CZ NNN-NN | DE NNNNN | DK NNNN | DO NNNNN | DZ NNNNN | EC NNNNNN | EE NNNNN | EG NNNNN
EH NNNNN | ES NNNNN | ET NNNN | FI NNNNN | FK AAAA-NAA | FM NNNNN | FO NNN | FR NNNNN | GE NNNN | GF NNNNN | GL NNNN
GB AN-NAA,ANN-NAA,AAN-NAA,AANN-NAA,ANA-NAA,AANA-NAA | GG AAN-NAA,AANN-NAA | GI AANN-NAA | GH AA-NNN-NNNN
GN NNN | GP NNNNN | GR NNN-NN | GT NNNNN | GU NNNNN | GW NNNN | HN NNNNN | HR NNNNN | HT NNNN | HU NNNN | ID NNNNN
IE ANN-XXXX,ANA-XXXX | IL NNNNNNN,NNNNN | IM AAN-NAA,AANN-NAA | IN NNN-NNN | IQ NNNNN | IR NNNNN-NNNNN | IS NNN | IT NNNNN
JE AAN-NAA | JO NNNNN | JP NNN-NNNN | KE NNNNN | KG NNNNNN | KH NNNNN,NNNNNN | KR NNNNN | KW NNNNN | KY AAN-NNNN | KZ NNNNNN,ANNANAN
LA NNNNN | LB NNNN-NNNN,NNNN | LI NNNN | LK NNNNN | LR NNNN | LS NNN | LT NNNNN | LU NNNN | LV NNNN | LY NNNNN | MA NNNNN
MC NNNNN | MD NNNN | ME NNNNN | MF NNNNN | MG NNN | MH NNNNN | MK NNNN | MM NNNNN,NNNNNNN | MN NNNNN,NNNNNN | MP NNNNN
MQ NNNNN | MT AAA-NNNN | MU NNNNN | MV NNNNN | MX NNNNN | MY NNNNN | MZ NNNN | NC NNNNN | NE NNNN | NF NNNN | NG NNNNNN
NI NNNNN | NL NNNN-AA | NO NNNN | NP NNNNN | NZ NNNN | OM NNN | PA NNNN | PE NNNNN | PF NNNNN | PG NNN | PH NNNN | PK NNNNN
PL NN-NNN | PM NNNNN | PN AAAA-NAA | PR NNNNN | PT NNNN-NNN | PW NNNNN | PY NNNN,NNNNNN | RE NNNNN | RO NNNNNN
RS NNNNN | RU NNNNNN | SA NNNNN,NNNNN-NNNN | SD NNNNN | SE NNN-NN | SG NNNNNN | SH AAAA-NAA | SI NNNN | SJ NNNN | SK NNN-NN
SM NNNNN | SN NNNNN | SO AA-NNNNN | SV NNNN | SZ ANNN | TC AAAA-NAA | TH NNNNN | TJ NNNNNN | TM NNNNNN | TN NNNN | TR NNNNN
TT NNNNNN | TW NNN,NNNNN,NNNNNN | TZ NNNNN | UA NNNNN | US NNNNN,NNNNN-NNNN | UY NNNNN | UZ NNNNNN | VA NNNNN | VC AANNNN
VE NNNN | VG AANNNN | VI NNNNN | VN NNNNN,NNNNNN | WF NNNNN | XK NNNNN | YT NNNNN | ZA NNNN | ZM NNNNN
`)

const letterOf: Record<string, string> = { N: '\\d', A: '[A-Z]', X: '[A-Z\\d]', '-': '[ -]?' }

/** A postal code in the form of a country, alone or behind the letters of the country ("A-1010"), as a pattern. */
export function codePattern(country: string): string | undefined {
  const written = forms.get(country)?.split(',')
  // The longest first, so that "10022-6301" is one code.
  const longest = written?.toSorted((one, other) => other.length - one.length)
  const patterns = longest?.map((form) => [...form].map((letter) => letterOf[letter] ?? letter).join(''))
  return patterns && `(?:[A-Z][A-Za-z]{0,2}-)?(?:${patterns.join('|')})`
}

/** The part of a code that people write beside the city without the rest, as a pattern: "2514 Den Haag". */
export function shortCode(country: string): string | undefined {
  return country === 'NL' ? '(?:NL-)?\\d{4}' : undefined
}

/** Where a code stands that does not stand before its city on the same line (Universal Postal Union, addressing sheets). */
const orders: Record<string, string> = {
  after:
    'AS AU BB BD BH BM BN BT CA CC CO CX FM GU ID IL IN JO JP KH KR KY LB LS LV MH MM MP MT MV NF NG NP NZ PE PG PK PR PW SA SG SO TH TW UM US VC VG VI',
  below: 'AF AI BR CN EG FK GB GG GI GS HN IE IM IO IQ IR HU JE KE KP KZ LK MN PH PN RU SD SH SZ TC UA VN ZA',
  above: 'AL AM EC MU NI OM',
}
const orderOf = new Map(
  Object.entries(orders).flatMap(([order, codes]) => codes.split(' ').map((code) => [code, order] as const)),
)

/** Between city and code, where that is no blank. */
const between: Record<string, string> = { BD: '-', BY: ', ', CO: ', ', GT: '-', LV: ', ', MM: ', ', PK: '-', SV: '-' }

/** The letters that belong to a code; those of other countries are for lorries. */
const initials: Record<string, string> = { AZ: 'AZ ', LT: 'LT-', LU: 'L-', LV: 'LV-', MD: 'MD-' }

/** Countries where the city stands above the street. */
const cityFirst = new Set(['HU', 'IR'])

/** True where letters of a region stand before a code: "Washington, DC 20008". */
export function hasRegions(country: string): boolean {
  return ['AU', 'CA', 'US'].includes(country)
}

/** True where the city stands above the street. */
export function isCityFirst(country: string): boolean {
  return cityFirst.has(country)
}

/** True where city and postal code stand on one line. */
export function isOneLine(country: string): boolean {
  return localityLines(country, 'X', '1').length === 1
}

/** City and postal code as the country (ISO 3166-1 alpha-2) of both writes them, on one line or two; either may be empty. */
export function localityLines(country: string, city: string, code: string): string[] {
  if (city === '' || code === '') return [city || withInitials(country, code)].filter(Boolean)
  const written = withInitials(country, code)
  const gap = between[country] ?? ' '
  switch (orderOf.get(country)) {
    case 'after':
      return [`${city}${gap}${written}`]
    case 'below':
      return [city, written]
    case 'above':
      return [written, city]
    default:
      return [`${written}${gap}${city}`]
  }
}

function withInitials(country: string, code: string): string {
  return /^\d/.test(code) ? `${initials[country] ?? ''}${code}` : code
}
