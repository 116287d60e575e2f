/** The zone of each country (IANA), of its capital where it has several; XK, XM and EU by where their offices sit. */
const capitals: Record<string, string> = {
  Africa: `
    Abidjan CI | Accra GH | Addis_Ababa ET | Algiers DZ | Asmara ER | Bamako ML | Bangui CF | Banjul GM
    Bissau GW | Blantyre MW | Brazzaville CG | Bujumbura BI | Cairo EG | Casablanca MA | Conakry GN | Dakar SN
    Dar_es_Salaam TZ | Djibouti DJ | Douala CM | El_Aaiun EH | Freetown SL | Gaborone BW | Harare ZW
    Johannesburg ZA | Juba SS | Kampala UG | Khartoum SD | Kigali RW | Kinshasa CD | Lagos NG | Libreville GA
    Lome TG | Luanda AO | Lusaka ZM | Malabo GQ | Maputo MZ | Maseru LS | Mbabane SZ | Mogadishu SO | Monrovia LR
    Nairobi KE | Ndjamena TD | Niamey NE | Nouakchott MR | Ouagadougou BF | Porto-Novo BJ | Sao_Tome ST
    Tripoli LY | Tunis TN | Windhoek NA`,
  America: `
    Anguilla AI | Antigua AG | Argentina/Buenos_Aires AR | Aruba AW | Asuncion PY | Barbados BB | Belize BZ
    Bogota CO | Caracas VE | Cayenne GF | Cayman KY | Costa_Rica CR | Curacao CW | Dominica DM | El_Salvador SV
    Grand_Turk TC | Grenada GD | Guadeloupe GP | Guatemala GT | Guayaquil EC | Guyana GY | Havana CU | Jamaica JM
    Kralendijk BQ | La_Paz BO | Lima PE | Lower_Princes SX | Managua NI | Marigot MF | Martinique MQ
    Mexico_City MX | Miquelon PM | Montevideo UY | Montserrat MS | Nassau BS | New_York US | Nuuk GL | Panama PA
    Paramaribo SR | Port-au-Prince HT | Port_of_Spain TT | Puerto_Rico PR | Santiago CL | Santo_Domingo DO
    Sao_Paulo BR | St_Barthelemy BL | St_Kitts KN | St_Lucia LC | St_Thomas VI | St_Vincent VC | Tegucigalpa HN
    Toronto CA | Tortola VG`,
  Antarctica: `
    McMurdo AQ`,
  Arctic: `
    Longyearbyen SJ`,
  Asia: `
    Aden YE | Almaty KZ | Amman JO | Ashgabat TM | Baghdad IQ | Bahrain BH | Baku AZ | Bangkok TH | Beirut LB
    Bishkek KG | Brunei BN | Colombo LK | Damascus SY | Dhaka BD | Dili TL | Dubai AE | Dushanbe TJ | Hebron PS
    Ho_Chi_Minh VN | Hong_Kong HK | Jakarta ID | Jerusalem IL | Kabul AF | Karachi PK | Kathmandu NP | Kolkata IN
    Kuala_Lumpur MY | Kuwait KW | Macau MO | Manila PH | Muscat OM | Nicosia CY | Phnom_Penh KH | Pyongyang KP
    Qatar QA | Riyadh SA | Seoul KR | Shanghai CN | Singapore SG | Taipei TW | Tashkent UZ | Tbilisi GE
    Tehran IR | Thimphu BT | Tokyo JP | Ulaanbaatar MN | Vientiane LA | Yangon MM | Yerevan AM`,
  Atlantic: `
    Bermuda BM | Cape_Verde CV | Faroe FO | Reykjavik IS | South_Georgia GS | St_Helena SH | Stanley FK`,
  Australia: `
    Sydney AU`,
  Europe: `
    Amsterdam NL | Andorra AD | Athens GR | Belgrade RS XK | Berlin DE | Bratislava SK | Brussels BE EU
    Bucharest RO | Budapest HU | Chisinau MD | Copenhagen DK | Dublin IE | Gibraltar GI | Guernsey GG
    Helsinki FI | Isle_of_Man IM | Istanbul TR | Jersey JE | Kyiv UA | Lisbon PT | Ljubljana SI | London GB
    Luxembourg LU | Madrid ES | Malta MT | Mariehamn AX | Minsk BY | Monaco MC | Moscow RU | Oslo BV NO | Paris FR
    Podgorica ME | Prague CZ | Riga LV | Rome IT XM | San_Marino SM | Sarajevo BA | Skopje MK | Sofia BG
    Stockholm SE | Tallinn EE | Tirane AL | Vaduz LI | Vatican VA | Vienna AT | Vilnius LT | Warsaw PL | Zagreb HR
    Zurich CH`,
  Indian: `
    Antananarivo MG | Chagos IO | Christmas CX | Cocos CC | Comoro KM | Kerguelen HM TF | Mahe SC | Maldives MV
    Mauritius MU | Mayotte YT | Reunion RE`,
  Pacific: `
    Apia WS | Auckland NZ | Efate VU | Fakaofo TK | Fiji FJ | Funafuti TV | Guadalcanal SB | Guam GU | Honolulu UM
    Majuro MH | Nauru NR | Niue NU | Norfolk NF | Noumea NC | Pago_Pago AS | Palau PW | Pitcairn PN | Pohnpei FM
    Port_Moresby PG | Rarotonga CK | Saipan MP | Tahiti PF | Tarawa KI | Tongatapu TO | Wallis WF`,
}

/** Country (ISO 3166-1 alpha-2) → IANA name of the zone in which its capital lies. */
export const capitalZones: ReadonlyMap<string, string> = new Map(
  Object.entries(capitals).flatMap(([area, text]) =>
    text.split(/[|\n]/).flatMap((entry) => {
      const [city, ...countries] = entry.trim().split(' ')
      return countries.map((country) => [country, `${area}/${city}`] as const)
    }),
  ),
)

/** A zone of a country that has several. */
export interface ZonePart {
  zone: string
  /** A longitude that is nearer to its offices than that of the next zone. */
  longitude: number
  /** Cities that are known to keep it, folded. */
  cities: readonly string[]
}

/** Zones of countries that have several, as far as offices sit in them: country, zone, longitude, cities. */
const parts = `
AU Australia/Perth 116 perth
AU Australia/Darwin 131 darwin
AU Australia/Adelaide 138 adelaide
AU Australia/Sydney 150.5 sydney, canberra, melbourne, hobart
AU Australia/Brisbane 153.1 brisbane, gold coast, cairns
BR America/Sao_Paulo -46 brasilia, sao paulo, rio de janeiro, recife, salvador, fortaleza, belem
BR America/Manaus -60 manaus, cuiaba, campo grande, boa vista, porto velho
BR America/Rio_Branco -68 rio branco
CA America/St_Johns -53 st. john's
CA America/Halifax -63.6 halifax, moncton, fredericton, charlottetown
CA America/Toronto -77 ottawa, toronto, montreal, quebec city, gatineau
CA America/Winnipeg -97 winnipeg
CA America/Regina -105 regina, saskatoon
CA America/Edmonton -114 edmonton, calgary
CA America/Vancouver -123 vancouver, victoria
CD Africa/Kinshasa 15 kinshasa, matadi
CD Africa/Lubumbashi 27 lubumbashi, goma, bukavu, kisangani
CL America/Santiago -71 santiago
CL Pacific/Easter -109 hanga roa
DK Europe/Copenhagen 12 copenhagen
DK Atlantic/Faroe -7 torshavn
DK America/Nuuk -51 nuuk
EC America/Guayaquil -79 quito, guayaquil
EC Pacific/Galapagos -90 puerto ayora
ES Europe/Madrid -4 madrid, barcelona
ES Atlantic/Canary -15.5 las palmas, las palmas de gran canaria, santa cruz de tenerife
FM Pacific/Pohnpei 158 kolonia, palikir
FM Pacific/Chuuk 151.8 weno
FR Europe/Paris 3 paris, lyon, marseille, strasbourg
FR America/Guadeloupe -61.5 pointe-a-pitre, fort-de-france, basse-terre
FR America/Cayenne -52 cayenne
FR Indian/Reunion 55
FR Indian/Mayotte 45 mamoudzou
FR Pacific/Noumea 166 noumea
FR Pacific/Tahiti -149.6 papeete
ID Asia/Jakarta 107 jakarta, surabaya, medan
ID Asia/Makassar 119 denpasar, makassar, bali
ID Asia/Jayapura 140 jayapura
KI Pacific/Tarawa 173 tarawa, south tarawa
KI Pacific/Kiritimati -157 kiritimati
MN Asia/Ulaanbaatar 107 ulaanbaatar, darkhan
MN Asia/Hovd 91 khovd
MX America/Mexico_City -99 mexico city, guadalajara, monterrey, merida
MX America/Cancun -86.8 cancun, playa del carmen
MX America/Hermosillo -111 hermosillo, mazatlan
MX America/Ciudad_Juarez -106.5 ciudad juarez
MX America/Tijuana -117 tijuana
NL Europe/Amsterdam 5 the hague, amsterdam
NL America/Curacao -69 willemstad
NZ Pacific/Auckland 175 wellington, auckland, christchurch
NZ Pacific/Chatham -176.5 waitangi
PG Pacific/Port_Moresby 147 port moresby
PG Pacific/Bougainville 155.5 arawa, buka
PT Europe/Lisbon -9 lisbon, porto
PT Atlantic/Madeira -16.9 funchal, canico
PT Atlantic/Azores -25.7 ponta delgada
RU Europe/Kaliningrad 20.5 kaliningrad
RU Europe/Moscow 38 moscow, saint petersburg, kazan, rostov-on-don, novorossiysk
RU Europe/Samara 50 samara
RU Asia/Yekaterinburg 62 yekaterinburg, ufa, perm, chelyabinsk
RU Asia/Omsk 73 omsk
RU Asia/Novosibirsk 83 novosibirsk
RU Asia/Krasnoyarsk 93 krasnoyarsk, kyzyl
RU Asia/Irkutsk 104 irkutsk, ulan-ude
RU Asia/Yakutsk 121 yakutsk, chita
RU Asia/Vladivostok 133 vladivostok, khabarovsk
RU Asia/Sakhalin 143 yuzhno-sakhalinsk
RU Asia/Kamchatka 159 petropavlovsk-kamchatsky
US America/New_York -80 washington, washington, d.c., new york, new york city, manhattan, boston, atlanta, miami, detroit
US America/Chicago -91 chicago, houston, dallas, new orleans, minneapolis, nashville, austin
US America/Denver -108 denver, salt lake city
US America/Phoenix -112 phoenix
US America/Los_Angeles -121 los angeles, san francisco, seattle, portland, san diego, las vegas
US America/Anchorage -145 anchorage
US Pacific/Honolulu -158 honolulu
US Pacific/Guam 145 tamuning, hagatna
`

/** Country → its zones, where it has several. */
export const zoneParts: ReadonlyMap<string, readonly ZonePart[]> = Map.groupBy(
  parts
    .trim()
    .split('\n')
    .map((line) => {
      const [country = '', zone = '', longitude, ...cities] = line.split(' ')
      const named = cities.join(' ').split(/, (?!d\.c\.)/)
      return { country, zone, longitude: Number(longitude), cities: named.filter(Boolean) }
    }),
  ({ country }) => country,
)
