import { readTable } from './read-table'

/** Formal names of states as they follow «Embajador» and «Embajada», with their preposition. */
export const spanish = readTable(`
AD del Principado de Andorra | AE de los Emiratos Árabes Unidos | AF de Afganistán | AG de Antigua y Barbuda
AL de la República de Albania | AM de la República de Armenia | AO de la República de Angola
AR de la República Argentina | AT de la República de Austria | AU de Australia | AZ de la República de Azerbaiyán
BA de Bosnia y Herzegovina | BB de Barbados | BD de la República Popular de Bangladés | BE del Reino de Bélgica
BF de Burkina Faso | BG de la República de Bulgaria | BH del Reino de Baréin | BI de la República de Burundi
BJ de la República de Benín | BM de las Bermudas | BN de Brunéi Darusalam | BO del Estado Plurinacional de Bolivia
BR de la República Federativa del Brasil | BS de la Mancomunidad de las Bahamas | BT del Reino de Bután
BW de la República de Botsuana | BY de la República de Belarús | BZ de Belice | CA de Canadá
CD de la República Democrática del Congo | CF de la República Centroafricana | CG de la República del Congo
CH de la Confederación Suiza | CI de la República de Costa de Marfil | CK de las Islas Cook | CL de la República de Chile
CM de la República de Camerún | CN de la República Popular China | CO de la República de Colombia
CR de la República de Costa Rica | CU de la República de Cuba | CV de la República de Cabo Verde
CY de la República de Chipre | CZ de la República Checa | DE de la República Federal de Alemania
DJ de la República de Yibuti | DK del Reino de Dinamarca | DM de la Mancomunidad de Dominica
DO de la República Dominicana | DZ de la República Argelina Democrática y Popular | EC de la República del Ecuador
EE de la República de Estonia | EG de la República Árabe de Egipto | EH de la República Árabe Saharaui Democrática
ER del Estado de Eritrea | ES del Reino de España | ET de la República Democrática Federal de Etiopía
EU de la Unión Europea | FI de la República de Finlandia | FJ de la República de Fiyi
FM de los Estados Federados de Micronesia | FO de las Islas Feroe | FR de la República Francesa
GA de la República Gabonesa | GB del Reino Unido | GD de Granada | GE de Georgia | GH de la República de Ghana
GL de Groenlandia | GM de la República de Gambia | GN de la República de Guinea
GQ de la República de Guinea Ecuatorial | GR de la República Helénica | GT de la República de Guatemala
GW de la República de Guinea-Bisáu | GY de la República Cooperativa de Guyana
HK de la Región Administrativa Especial de Hong Kong | HN de la República de Honduras | HR de la República de Croacia
HT de la República de Haití | HU de Hungría | ID de la República de Indonesia | IE de Irlanda | IL del Estado de Israel
IN de la República de la India | IQ de la República de Irak | IR de la República Islámica de Irán | IS de Islandia
IT de la República Italiana | JM de Jamaica | JO del Reino Hachemita de Jordania | JP de Japón
KE de la República de Kenia | KG de la República Kirguisa | KH del Reino de Camboya | KI de la República de Kiribati
KM de la Unión de las Comoras | KN de San Cristóbal y Nieves | KP de la República Popular Democrática de Corea
KR de la República de Corea | KW del Estado de Kuwait | KZ de la República de Kazajistán
LA de la República Democrática Popular Lao | LB de la República Libanesa | LC de Santa Lucía
LI del Principado de Liechtenstein | LK de la República Democrática Socialista de Sri Lanka
LR de la República de Liberia | LS del Reino de Lesoto | LT de la República de Lituania
LU del Gran Ducado de Luxemburgo | LV de la República de Letonia | LY del Estado de Libia | MA del Reino de Marruecos
MC del Principado de Mónaco | MD de la República de Moldavia | ME de Montenegro | MG de la República de Madagascar
MH de la República de las Islas Marshall | MK de la República de Macedonia del Norte | ML de la República de Malí
MM de la República de la Unión de Myanmar | MN de Mongolia | MO de la Región Administrativa Especial de Macao
MR de la República Islámica de Mauritania | MT de la República de Malta | MU de la República de Mauricio
MV de la República de Maldivas | MW de la República de Malaui | MX de los Estados Unidos Mexicanos | MY de Malasia
MZ de la República de Mozambique | NA de la República de Namibia | NE de la República del Níger
NG de la República Federal de Nigeria | NI de la República de Nicaragua | NL del Reino de los Países Bajos
NO del Reino de Noruega | NP de Nepal | NR de la República de Nauru | NU de Niue | NZ de Nueva Zelanda
OM de la Sultanía de Omán | PA de la República de Panamá | PE de la República del Perú | PF de la Polinesia Francesa
PG de Papúa Nueva Guinea | PH de la República de Filipinas | PK de la República Islámica de Pakistán
PL de la República de Polonia | PS del Estado de Palestina | PT de la República Portuguesa | PW de la República de Palaos
PY de la República del Paraguay | QA del Estado de Catar | RO de Rumanía | RS de la República de Serbia
RU de la Federación de Rusia | RW de la República de Ruanda | SA del Reino de Arabia Saudí | SB de las Islas Salomón
SC de la República de Seychelles | SD de la República del Sudán | SE del Reino de Suecia
SG de la República de Singapur | SI de la República de Eslovenia | SK de la República Eslovaca
SL de la República de Sierra Leona | SM de la República de San Marino | SN de la República del Senegal
SO de la República Federal de Somalia | SR de la República de Surinam | SS de la República de Sudán del Sur
ST de la República Democrática de Santo Tomé y Príncipe | SV de la República de El Salvador
SY de la República Árabe Siria | SZ del Reino de Esuatini | TD de la República del Chad | TG de la República Togolesa
TH del Reino de Tailandia | TJ de la República de Tayikistán | TL de la República Democrática de Timor Oriental
TM de Turkmenistán | TN de la República Tunecina | TO del Reino de Tonga | TR de la República de Turquía
TT de la República de Trinidad y Tobago | TV de Tuvalu | TW de Taiwán | TZ de la República Unida de Tanzania
UA de Ucrania | UG de la República de Uganda | US de los Estados Unidos de América
UY de la República Oriental del Uruguay | UZ de la República de Uzbekistán | VA de la Santa Sede
VC de San Vicente y las Granadinas | VE de la República Bolivariana de Venezuela
VN de la República Socialista de Vietnam | VU de la República de Vanuatu | WS del Estado Independiente de Samoa
XK de la República de Kosovo | XM de la Soberana Orden de Malta | YE de la República del Yemen
ZA de la República de Sudáfrica | ZM de la República de Zambia | ZW de la República de Zimbabue
`)
