/**
 * Names of countries that the lists of Unicode (CLDR) write for lists only, in the languages of other posts, by language.
 * The rest of those lists serves as it is.
 */
export const others: Record<string, string> = {
  az: 'CD Konqo Demokratik Respublikası | CG Konqo Respublikası | XM Malta ordeni',
  bg: 'CD Демократична република Конго | CG Република Конго | XM Малтийски орден',
  bs: 'CD Demokratska Republika Kongo | CG Republika Kongo | XM Malteški red',
  ca: 'CD República Democràtica del Congo | CG República del Congo | XM Orde de Malta',
  cs: 'CD Konžská demokratická republika | CG Konžská republika | SX Sint Maarten | XM Maltézský řád',
  da: 'CD Den Demokratiske Republik Congo | CG Republikken Congo | XM Malteserordenen',
  et: 'CD Kongo Demokraatlik Vabariik | CG Kongo Vabariik | XM Malta ordu',
  fi: 'CD Kongon demokraattinen tasavalta | CG Kongon tasavalta | XM Maltan ritarikunta',
  hr: 'CD Demokratska Republika Kongo | CG Republika Kongo | XM Malteški red',
  hu: 'CD Kongói Demokratikus Köztársaság | CC Kókusz-szigetek | CG Kongói Köztársaság | XM Máltai Lovagrend',
  id: 'CD Republik Demokratik Kongo | CG Republik Kongo | XM Ordo Malta',
  is: 'CD Lýðstjórnarlýðveldið Kongó | CG Lýðveldið Kongó | XM Mölturiddarareglan',
  it: 'CD Repubblica Democratica del Congo | CG Repubblica del Congo | XM Ordine di Malta',
  ky: `
CD Конго Демократиялык Республикасы | CG Конго Республикасы | PF Франциялык Полинезия | VG Британиялык Виргин аралдары
VI Америкалык Виргин аралдары | XM Мальта ордени`,
  lt: 'CD Kongo Demokratinė Respublika | CG Kongo Respublika | SH Šventosios Elenos Sala | XM Maltos ordinas',
  lv: 'CD Kongo Demokrātiskā Republika | CG Kongo Republika | SH Svētās Helēnas sala | XM Maltas ordenis',
  mk: 'CD Демократска Република Конго | CG Република Конго | XM Малтешки ред',
  mn: 'CD Бүгд Найрамдах Ардчилсан Конго Улс | CG Бүгд Найрамдах Конго Улс | XM Мальтын орден',
  ms: `
CD Republik Demokratik Congo | CG Republik Congo | UM Kepulauan Terpencil Amerika Syarikat
VI Kepulauan Virgin Amerika Syarikat | XM Order Malta`,
  nb: 'CD Den demokratiske republikken Kongo | CG Republikken Kongo | XM Malteserordenen',
  nl: 'CD Democratische Republiek Congo | CG Republiek Congo | XM Orde van Malta',
  pl: 'CD Demokratyczna Republika Konga | CG Republika Konga | XM Zakon Maltański',
  pt: 'CD República Democrática do Congo | CG República do Congo | XM Ordem de Malta',
  ro: `
CD Republica Democrată Congo | CG Republica Congo | UM Insulele Îndepărtate ale Statelor Unite | VA Vatican
XM Ordinul de Malta`,
  sk: 'CD Konžská demokratická republika | CG Konžská republika | PS Palestína | SX Sint Maarten | XM Maltézsky rád',
  sl: 'CD Demokratična republika Kongo | CG Republika Kongo | XM Malteški red',
  sq: 'CD Republika Demokratike e Kongos | CG Republika e Kongos | XM Urdhri i Maltës',
  sr: 'CD Демократска Република Конго | CG Република Конго | SX Синт Мартен | XM Малтешки ред',
  sv: 'CD Demokratiska republiken Kongo | CG Republiken Kongo | XM Malteserorden',
  tg: 'CD Ҷумҳурии Демократии Конго | CG Ҷумҳурии Конго | XM Ордени Малта',
  tk: 'CD Kongo Demokratik Respublikasy | CG Kongo Respublikasy | XM Malta ordeni',
  tr: 'CD Kongo Demokratik Cumhuriyeti | CG Kongo Cumhuriyeti | XM Malta Tarikatı',
  uk: `
CD Демократична Республіка Конго | CG Республіка Конго | VI Американські Віргінські Острови | XM Мальтійський орден`,
  uz: 'CD Kongo Demokratik Respublikasi | CG Kongo Respublikasi | XM Malta ordeni',
  vi: `
CD Cộng hòa Dân chủ Congo | CG Cộng hòa Congo | GS Nam Georgia và Quần đảo Nam Sandwich | XM Dòng Hiệp sĩ Malta`,
}
