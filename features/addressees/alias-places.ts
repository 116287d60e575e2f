import { readTable } from '../languages/read-table'

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

/** Cities in German, French, Spanish, Kazakh, in the language of their country, and by former names. */
const cities = new Map(
  `
Addis Ababa: Addis-Abeba; Adís Abeba | Algiers: Alger; Algier; Argel | Almaty: Alma-Ata; Алма-Ата
Antananarivo: Tananarive | Antwerp: Antwerpen; Anvers
Astana: Nur-Sultan; Нур-Султан; Нұр-Сұлтан; Akmola; Целиноград | Athens: Athen; Athènes; Atenas | Baghdad: Bagdad
Beijing: Peking; Pékin; Pekín; Бейжің | Beirut: Beyrouth | Belgrade: Belgrad; Belgrado; Beograd | Bern: Berne; Berna
Bishkek: Bischkek; Bichkek; Фрунзе; Бішкек | Brussels: Brüssel; Bruselas; Brussel | Bucharest: Bukarest; Bucarest
Cairo: Kairo; El Cairo; Le Caire | Cape Town: Kapstadt; Le Cap; Ciudad del Cabo | Chennai: Madras; Мадрас
Chișinău: Kishinev | Cologne: Köln; Colonia; Кёльн | Copenhagen: Kopenhagen; Copenhague; København
Damascus: Damaskus; Damas; Damasco | Dushanbe: Duschanbe; Douchanbé | Edinburgh: Édimbourg
Florence: Firenze; Florenz | Frankfurt am Main: Francfort | Geneva: Genf; Genève; Ginebra | Gothenburg: Göteborg
Guangzhou: Canton; Kanton | Hamburg: Hambourg; Hamburgo | Havana: Havanna; La Havane; La Habana
Ho Chi Minh City: Saigon; Сайгон | Istanbul: Constantinople; Estambul; Ыстамбұл | Jerusalem: Jérusalem
Kolkata: Calcutta; Kalkutta | Kyiv: Kiev; Kiew; Киев; Київ | Lisbon: Lissabon; Lisbonne; Lisboa
London: Londres; Londra | Luxembourg: Luxemburg | Lviv: Lemberg; Lwów; Львов | Madrid: Мадрид
Mexico City: México; Mexiko-Stadt | Milan: Milano; Mailand | Moscow: Moskau; Moscou; Moscú; Moskva; Мәскеу
Mumbai: Bombay; Бомбей | Munich: München; Múnich | Naples: Napoli; Neapel; Nápoles
New Delhi: Neu-Delhi; Delhi; Дели | New York: Нью Йорк; Nueva York; NYC | Nice: Nizza | Nicosia: Nikosia; Lefkosia
Nuremberg: Nürnberg | Odesa: Odessa | Phnom Penh: Phnompenh | Porto: Oporto | Prague: Praha; Prag; Praga
Pyongyang: Pjöngjang | Reykjavik: Reykjavík | Riyadh: Riad; Эр Рияд | Rome: Roma; Rom
Saint Petersburg: Leningrad; Sankt Petersburg; Saint-Pétersbourg; Питер | Seoul: Séoul; Seúl; Сеул
Shanghai: Schanghai | Singapore: Singapur; Singapour | Sofia: София | Stockholm: Estocolmo
Strasbourg: Straßburg; Estrasburgo | Tashkent: Taschkent; Tachkent; Ташкент | Tbilisi: Tiflis; Тифлис
Tehran: Teheran; Téhéran; Teherán | The Hague: Den Haag; La Haye; La Haya | Thessaloniki: Salonica | Tokyo: Tokio
Turin: Torino | Ulaanbaatar: Ulan Bator; Ұлан-Батор | Venice: Venezia; Venedig; Венеция
Vienna: Wien; Vienne; Viena; Вена | Vilnius: Wilna; Вильно | Warsaw: Warschau; Varsovie; Varsovia; Warszawa
Washington, D.C.: Washington DC | Yangon: Rangoon; Рангун | Yekaterinburg: Jekaterinburg; Sverdlovsk
Yerevan: Eriwan; Erevan; Ереван | Zagreb: Agram | Zurich: Zürich; Цюрих
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
