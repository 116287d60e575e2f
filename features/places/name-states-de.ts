import { readTable } from './read-table'

/** Formal names of states as they follow „der Botschafter“ and „Botschaft“: genitive, or „von“ without an article. */
export const german = readTable(`
AD des Fürstentums Andorra | AE der Vereinigten Arabischen Emirate | AF von Afghanistan | AG von Antigua und Barbuda
AL der Republik Albanien | AM der Republik Armenien | AO der Republik Angola | AR der Argentinischen Republik
AT der Republik Österreich | AU von Australien | AZ der Republik Aserbaidschan | BA von Bosnien und Herzegowina
BB von Barbados | BD der Volksrepublik Bangladesch | BE des Königreichs Belgien | BF von Burkina Faso
BG der Republik Bulgarien | BH des Königreichs Bahrain | BI der Republik Burundi | BJ der Republik Benin
BM von Bermuda | BN von Brunei Darussalam | BO des Plurinationalen Staates Bolivien
BR der Föderativen Republik Brasilien | BS des Commonwealth der Bahamas | BT des Königreichs Bhutan
BW der Republik Botsuana | BY der Republik Belarus | BZ von Belize | CA von Kanada
CD der Demokratischen Republik Kongo | CF der Zentralafrikanischen Republik | CG der Republik Kongo
CH der Schweizerischen Eidgenossenschaft | CI der Republik Côte d’Ivoire | CK der Cookinseln | CL der Republik Chile
CM der Republik Kamerun | CN der Volksrepublik China | CO der Republik Kolumbien | CR der Republik Costa Rica
CU der Republik Kuba | CV der Republik Cabo Verde | CY der Republik Zypern | CZ der Tschechischen Republik
DE der Bundesrepublik Deutschland | DJ der Republik Dschibuti | DK des Königreichs Dänemark
DM des Commonwealth Dominica | DO der Dominikanischen Republik | DZ der Demokratischen Volksrepublik Algerien
EC der Republik Ecuador | EE der Republik Estland | EG der Arabischen Republik Ägypten
EH der Demokratischen Arabischen Republik Sahara | ER des Staates Eritrea | ES des Königreichs Spanien
ET der Demokratischen Bundesrepublik Äthiopien | EU der Europäischen Union | FI der Republik Finnland
FJ der Republik Fidschi | FM der Föderierten Staaten von Mikronesien | FO der Färöer | FR der Französischen Republik
GA der Gabunischen Republik | GB des Vereinigten Königreichs | GD von Grenada | GE von Georgien
GH der Republik Ghana | GL von Grönland | GM der Republik Gambia | GN der Republik Guinea
GQ der Republik Äquatorialguinea | GR der Hellenischen Republik | GT der Republik Guatemala
GW der Republik Guinea-Bissau | GY der Kooperativen Republik Guyana | HK der Sonderverwaltungsregion Hongkong
HN der Republik Honduras | HR der Republik Kroatien | HT der Republik Haiti | HU von Ungarn
ID der Republik Indonesien | IE von Irland | IL des Staates Israel | IN der Republik Indien | IQ der Republik Irak
IR der Islamischen Republik Iran | IS von Island | IT der Italienischen Republik | JM von Jamaika
JO des Haschemitischen Königreichs Jordanien | JP von Japan | KE der Republik Kenia | KG der Kirgisischen Republik
KH des Königreichs Kambodscha | KI der Republik Kiribati | KM der Union der Komoren
KN der Föderation St. Kitts und Nevis | KP der Demokratischen Volksrepublik Korea | KR der Republik Korea
KW des Staates Kuwait | KZ der Republik Kasachstan | LA der Demokratischen Volksrepublik Laos
LB der Libanesischen Republik | LC von St. Lucia | LI des Fürstentums Liechtenstein
LK der Demokratischen Sozialistischen Republik Sri Lanka | LR der Republik Liberia | LS des Königreichs Lesotho
LT der Republik Litauen | LU des Großherzogtums Luxemburg | LV der Republik Lettland | LY des Staates Libyen
MA des Königreichs Marokko | MC des Fürstentums Monaco | MD der Republik Moldau | ME von Montenegro
MG der Republik Madagaskar | MH der Republik Marshallinseln | MK der Republik Nordmazedonien | ML der Republik Mali
MM der Republik der Union Myanmar | MN der Mongolei | MO der Sonderverwaltungsregion Macau
MR der Islamischen Republik Mauretanien | MT der Republik Malta | MU der Republik Mauritius
MV der Republik Malediven | MW der Republik Malawi | MX der Vereinigten Mexikanischen Staaten | MY von Malaysia
MZ der Republik Mosambik | NA der Republik Namibia | NE der Republik Niger | NG der Bundesrepublik Nigeria
NI der Republik Nicaragua | NL des Königreichs der Niederlande | NO des Königreichs Norwegen | NP von Nepal
NR der Republik Nauru | NU von Niue | NZ von Neuseeland | OM des Sultanats Oman | PA der Republik Panama
PE der Republik Peru | PF von Französisch-Polynesien | PG von Papua-Neuguinea | PH der Republik der Philippinen
PK der Islamischen Republik Pakistan | PL der Republik Polen | PS des Staates Palästina
PT der Portugiesischen Republik | PW der Republik Palau | PY der Republik Paraguay | QA des Staates Katar
RO von Rumänien | RS der Republik Serbien | RU der Russischen Föderation | RW der Republik Ruanda
SA des Königreichs Saudi-Arabien | SB der Salomonen | SC der Republik Seychellen | SD der Republik Sudan
SE des Königreichs Schweden | SG der Republik Singapur | SI der Republik Slowenien | SK der Slowakischen Republik
SL der Republik Sierra Leone | SM der Republik San Marino | SN der Republik Senegal | SO der Bundesrepublik Somalia
SR der Republik Suriname | SS der Republik Südsudan | ST der Demokratischen Republik São Tomé und Príncipe
SV der Republik El Salvador | SY der Arabischen Republik Syrien | SZ des Königreichs Eswatini | TD der Republik Tschad
TG der Republik Togo | TH des Königreichs Thailand | TJ der Republik Tadschikistan
TL der Demokratischen Republik Timor-Leste | TM von Turkmenistan | TN der Tunesischen Republik
TO des Königreichs Tonga | TR der Republik Türkei | TT der Republik Trinidad und Tobago | TV von Tuvalu | TW von Taiwan
TZ der Vereinigten Republik Tansania | UA der Ukraine | UG der Republik Uganda
US der Vereinigten Staaten von Amerika | UY der Republik Östlich des Uruguay | UZ der Republik Usbekistan
VA des Heiligen Stuhls | VC von St. Vincent und den Grenadinen | VE der Bolivarischen Republik Venezuela
VN der Sozialistischen Republik Vietnam | VU der Republik Vanuatu | WS des Unabhängigen Staates Samoa
XK der Republik Kosovo | XM des Souveränen Malteserordens | YE der Republik Jemen | ZA der Republik Südafrika
ZM der Republik Sambia | ZW der Republik Simbabwe
`)
