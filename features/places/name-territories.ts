import { readTable } from './read-table'

/**
 * Territories that are no states, as they follow "Government" or "Parliament" in the languages whose lists of names do not
 * give that form: genitive or preposition. The Kazakh forms wait for a native speaker.
 */
export const territories: Record<string, ReadonlyMap<string, string>> = {
  de: readTable(`
AI von Anguilla | AQ der Antarktis | AS von Amerikanisch-Samoa | AW von Aruba | AX der Ålandinseln
BL von St. Barthélemy | BQ der Karibischen Niederlande | BV der Bouvetinsel | CC der Kokosinseln | CW von Curaçao
CX der Weihnachtsinsel | FK der Falklandinseln | GF von Französisch-Guayana | GG von Guernsey | GI von Gibraltar
GP von Guadeloupe | GS von Südgeorgien und den Südlichen Sandwichinseln | GU von Guam
HM von Heard und den McDonaldinseln | IM der Insel Man | IO des Britischen Territoriums im Indischen Ozean
JE von Jersey | KY der Kaimaninseln | MF von St. Martin | MP der Nördlichen Marianen | MQ von Martinique
MS von Montserrat | NC von Neukaledonien | NF der Norfolkinsel | PM von St. Pierre und Miquelon
PN der Pitcairninseln | PR von Puerto Rico | RE von Réunion | SH von St. Helena | SJ von Svalbard und Jan Mayen
SX von Sint Maarten | TC der Turks- und Caicosinseln | TF der Französischen Süd- und Antarktisgebiete
TK von Tokelau | UM der Kleineren Amerikanischen Überseeinseln | VG der Britischen Jungferninseln
VI der Amerikanischen Jungferninseln | WF von Wallis und Futuna | YT von Mayotte
`),
  es: readTable(`
AI de Anguila | AQ de la Antártida | AS de Samoa Americana | AW de Aruba | AX de las Islas Åland
BL de San Bartolomé | BQ del Caribe neerlandés | BV de la Isla Bouvet | CC de las Islas Cocos | CW de Curazao
CX de la Isla de Navidad | FK de las Islas Malvinas | GF de la Guayana Francesa | GG de Guernesey | GI de Gibraltar
GP de Guadalupe | GS de las Islas Georgia del Sur y Sandwich del Sur | GU de Guam
HM de las Islas Heard y McDonald | IM de la Isla de Man | IO del Territorio Británico del Océano Índico
JE de Jersey | KY de las Islas Caimán | MF de San Martín | MP de las Islas Marianas del Norte | MQ de Martinica
MS de Montserrat | NC de Nueva Caledonia | NF de la Isla Norfolk | PM de San Pedro y Miquelón
PN de las Islas Pitcairn | PR de Puerto Rico | RE de Reunión | SH de Santa Elena | SJ de Svalbard y Jan Mayen
SX de Sint Maarten | TC de las Islas Turcas y Caicos | TF de los Territorios Australes Franceses | TK de Tokelau
UM de las Islas Ultramarinas Menores de los Estados Unidos | VG de las Islas Vírgenes Británicas
VI de las Islas Vírgenes de los Estados Unidos | WF de Wallis y Futuna | YT de Mayotte
`),
  fr: readTable(`
AI d’Anguilla | AQ de l’Antarctique | AS des Samoa américaines | AW d’Aruba | AX des Îles Åland
BL de Saint-Barthélemy | BQ des Pays-Bas caribéens | BV de l’Île Bouvet | CC des Îles Cocos | CW de Curaçao
CX de l’Île Christmas | FK des Îles Malouines | GF de la Guyane française | GG de Guernesey | GI de Gibraltar
GP de la Guadeloupe | GS de la Géorgie du Sud et des îles Sandwich du Sud | GU de Guam
HM des Îles Heard et McDonald | IM de l’Île de Man | IO du Territoire britannique de l’océan Indien | JE de Jersey
KY des Îles Caïmans | MF de Saint-Martin | MP des Îles Mariannes du Nord | MQ de la Martinique | MS de Montserrat
NC de la Nouvelle-Calédonie | NF de l’Île Norfolk | PM de Saint-Pierre-et-Miquelon | PN des Îles Pitcairn
PR de Porto Rico | RE de La Réunion | SH de Sainte-Hélène | SJ de Svalbard et Jan Mayen | SX de Sint Maarten
TC des Îles Turques-et-Caïques | TF des Terres australes françaises | TK des Tokelau
UM des Îles mineures éloignées des États-Unis | VG des Îles Vierges britanniques | VI des Îles Vierges américaines
WF de Wallis-et-Futuna | YT de Mayotte
`),
  kk: readTable(`
AI Ангильяның | AQ Антарктиданың | AS Америкалық Самоаның | AW Арубаның | AX Аланд аралдарының
BL Сен-Бартелемидің | BQ Кариб Нидерландтарының | BV Буве аралының | CC Кокос аралдарының | CW Кюрасаоның
CX Рождество аралының | FK Фолкленд аралдарының | GF Француз Гвианасының | GG Гернсидің | GI Гибралтардың
GP Гваделупаның | GS Оңтүстік Георгия және Оңтүстік Сандвич аралдарының | GU Гуамның
HM Херд және Макдональд аралдарының | IM Мэн аралының | IO Үнді мұхитындағы Британ аумағының | JE Джерсидің
KY Кайман аралдарының | MF Сен-Мартеннің | MP Солтүстік Мариана аралдарының | MQ Мартиниканың | MS Монтсерраттың
NC Жаңа Каледонияның | NF Норфолк аралының | PM Сен-Пьер және Микелонның | PN Питкэрн аралдарының
PR Пуэрто-Риконың | RE Реюньонның | SH Әулие Елена аралының | SJ Шпицберген және Ян-Майеннің
SX Синт-Мартеннің | TC Теркс және Кайкос аралдарының | TF Францияның оңтүстік аумақтарының | TK Токелаудың
UM АҚШ-тың сыртқы шағын аралдарының | VG Британдық Виргин аралдарының | VI АҚШ-тың Виргин аралдарының
WF Уоллис және Футунаның | YT Майоттаның
`),
}
