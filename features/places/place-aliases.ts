import { readTable } from './read-table'

/** Names of countries that lists of languages do not give: former, short, colloquial. */
const countries = readTable(`
AE Emirates; Эмираты; UAE | BA Bosnia; Bosnien; Bosnie; Босния
BY Белоруссия; Weißrussland; Biélorussie; Bielorrusia | BO Bolivien | CD Zaire; DRC; DR Congo; Congo; Заир
CG Congo | CH Schweiz; Suisse; Svizzera; Confoederatio Helvetica
CI Ivory Coast; Elfenbeinküste; Costa de Marfil; Берег Слоновой Кости | CN PRC; КНР; Mainland China
CV Cape Verde; Kap Verde; Острова Зелёного Мыса
CZ Czech Republic; Tschechische Republik; Чешская Республика; République tchèque
DE Federal Republic; ФРГ; BRD; Deutschland | FK Malvinas; Falklands
GB UK; Britain; Great Britain; England; Scotland; Wales; Англия; Британия; Großbritannien; Grande-Bretagne; Gran Bretaña; Inglaterra
GR Hellas; Эллада | IE Eire; Republic of Ireland | IR Persia; Персия; Persien
KG Kirgizia; Киргизия; Кыргызстан; Kirgisien | KP DPRK; North Korea; КНДР; Северная Корея; Nordkorea
KR South Korea; Южная Корея; Südkorea; Республика Корея | KZ Kazakstan; Qazaqstan; РК | LA Laos; Лаос
MD Moldavia; Молдавия; Moldawien; Moldavie | MK Macedonia; Македония; Mazedonien; Macédoine
MM Burma; Бирма; Birma; Birmanie | NL Holland; Голландия; Hollande; Holanda | PS Palestine; Палестина; Palästina
RS Serbien | RU RF; РФ; Russian Federation; Российская Федерация | SY Syria; Сирия
SZ Swaziland; Свазиленд; Swasiland | TH Siam | TL East Timor; Восточный Тимор; Osttimor | TM Туркмения; Turkmenien
TR Turkey; Turquie; Türkei; Turquía; Турция | TT Trinidad | TW Formosa; Republic of China; Тайвань | TZ Tanganyika
US USA; America; American; United States of America; США; Америка; Amerika; АҚШ; EEUU; Штаты
VA Holy See; Vatican; Ватикан; Святой Престол; Heiliger Stuhl; Saint-Siège; Santa Sede; Vatikan | VC St Vincent
KN St Kitts | LC St Lucia | VN Vietnam; Viet Nam; Вьетнам | XK Kosova; Косово
XM Malta Order; Malteserorden; Ordre de Malte; Orden de Malta
`)

/** Former and colloquial names of cities, and spellings that no language of ours has. */
const cities = new Map(
  `
Almaty: Alma-Ata; Алма-Ата | Antananarivo: Tananarive
Astana: Nur-Sultan; Нур-Султан; Нұр-Сұлтан; Akmola; Целиноград | Bishkek: Фрунзе | Chennai: Madras; Мадрас
Ho Chi Minh City: Saigon; Сайгон | Istanbul: Constantinople; Ыстамбұл | London: Londra | Lviv: Lemberg; Lwów
Mumbai: Бомбей | New York: NYC | Phnom Penh: Phnompenh | Saint Petersburg: Leningrad; Питер | Vilnius: Wilna; Вильно
Yangon: Rangoon | Yekaterinburg: Sverdlovsk | Zagreb: Agram
`
    .split(/[|\n]/)
    .map((entry) => entry.split(':').map((part) => part.trim()))
    .map(([city = '', names = '']) => [city, names] as const),
)

/** Other names of a country (ISO 3166-1 alpha-2) that people search by. */
export function countryAliases(code: string): string[] {
  return namesOf(countries.get(code))
}

/** Other names of a city of the directory that people search by. */
export function cityAliases(city: string): string[] {
  return namesOf(cities.get(city))
}

function namesOf(text: string | undefined): string[] {
  return text?.split('; ') ?? []
}
