import { readTable } from './read-table'

/** Formal names of states as they follow « l’Ambassadeur » and « Ambassade », with their preposition. */
export const french = readTable(`
AD de la Principauté d’Andorre | AE des Émirats arabes unis | AF d’Afghanistan | AG d’Antigua-et-Barbuda
AL de la République d’Albanie | AM de la République d’Arménie | AO de la République d’Angola
AR de la République argentine | AT de la République d’Autriche | AU d’Australie | AZ de la République d’Azerbaïdjan
BA de Bosnie-Herzégovine | BB de la Barbade | BD de la République populaire du Bangladesh | BE du Royaume de Belgique
BF du Burkina Faso | BG de la République de Bulgarie | BH du Royaume de Bahreïn | BI de la République du Burundi
BJ de la République du Bénin | BM des Bermudes | BN du Brunei Darussalam | BO de l’État plurinational de Bolivie
BR de la République fédérative du Brésil | BS du Commonwealth des Bahamas | BT du Royaume du Bhoutan
BW de la République du Botswana | BY de la République du Bélarus | BZ du Belize | CA du Canada
CD de la République démocratique du Congo | CF de la République centrafricaine | CG de la République du Congo
CH de la Confédération suisse | CI de la République de Côte d’Ivoire | CK des Îles Cook | CL de la République du Chili
CM de la République du Cameroun | CN de la République populaire de Chine | CO de la République de Colombie
CR de la République du Costa Rica | CU de la République de Cuba | CV de la République de Cabo Verde
CY de la République de Chypre | CZ de la République tchèque | DE de la République fédérale d’Allemagne
DJ de la République de Djibouti | DK du Royaume de Danemark | DM du Commonwealth de Dominique
DO de la République dominicaine | DZ de la République algérienne démocratique et populaire
EC de la République de l’Équateur | EE de la République d’Estonie | EG de la République arabe d’Égypte
EH de la République arabe sahraouie démocratique | ER de l’État d’Érythrée | ES du Royaume d’Espagne
ET de la République fédérale démocratique d’Éthiopie | EU de l’Union européenne | FI de la République de Finlande
FJ de la République des Fidji | FM des États fédérés de Micronésie | FO des Îles Féroé
FR de la République française | GA de la République gabonaise | GB du Royaume-Uni | GD de la Grenade | GE de Géorgie
GH de la République du Ghana | GL du Groenland | GM de la République de Gambie | GN de la République de Guinée
GQ de la République de Guinée équatoriale | GR de la République hellénique | GT de la République du Guatemala
GW de la République de Guinée-Bissau | GY de la République coopérative du Guyana
HK de la Région administrative spéciale de Hong Kong | HN de la République du Honduras | HR de la République de Croatie
HT de la République d’Haïti | HU de Hongrie | ID de la République d’Indonésie | IE d’Irlande | IL de l’État d’Israël
IN de la République de l’Inde | IQ de la République d’Iraq | IR de la République islamique d’Iran | IS d’Islande
IT de la République italienne | JM de la Jamaïque | JO du Royaume hachémite de Jordanie | JP du Japon
KE de la République du Kenya | KG de la République kirghize | KH du Royaume du Cambodge | KI de la République de Kiribati
KM de l’Union des Comores | KN de Saint-Christophe-et-Niévès | KP de la République populaire démocratique de Corée
KR de la République de Corée | KW de l’État du Koweït | KZ de la République du Kazakhstan
LA de la République démocratique populaire lao | LB de la République libanaise | LC de Sainte-Lucie
LI de la Principauté de Liechtenstein | LK de la République socialiste démocratique de Sri Lanka
LR de la République du Libéria | LS du Royaume du Lesotho | LT de la République de Lituanie
LU du Grand-Duché de Luxembourg | LV de la République de Lettonie | LY de l’État de Libye | MA du Royaume du Maroc
MC de la Principauté de Monaco | MD de la République de Moldavie | ME du Monténégro | MG de la République de Madagascar
MH de la République des Îles Marshall | MK de la République de Macédoine du Nord | ML de la République du Mali
MM de la République de l’Union du Myanmar | MN de Mongolie | MO de la Région administrative spéciale de Macao
MR de la République islamique de Mauritanie | MT de la République de Malte | MU de la République de Maurice
MV de la République des Maldives | MW de la République du Malawi | MX des États-Unis du Mexique | MY de Malaisie
MZ de la République du Mozambique | NA de la République de Namibie | NE de la République du Niger
NG de la République fédérale du Nigéria | NI de la République du Nicaragua | NL du Royaume des Pays-Bas
NO du Royaume de Norvège | NP du Népal | NR de la République de Nauru | NU de Niue | NZ de Nouvelle-Zélande
OM du Sultanat d’Oman | PA de la République du Panama | PE de la République du Pérou | PF de la Polynésie française
PG de Papouasie-Nouvelle-Guinée | PH de la République des Philippines | PK de la République islamique du Pakistan
PL de la République de Pologne | PS de l’État de Palestine | PT de la République portugaise
PW de la République des Palaos | PY de la République du Paraguay | QA de l’État du Qatar | RO de Roumanie
RS de la République de Serbie | RU de la Fédération de Russie | RW de la République du Rwanda
SA du Royaume d’Arabie saoudite | SB des Îles Salomon | SC de la République des Seychelles
SD de la République du Soudan | SE du Royaume de Suède | SG de la République de Singapour
SI de la République de Slovénie | SK de la République slovaque | SL de la République de Sierra Leone
SM de la République de Saint-Marin | SN de la République du Sénégal | SO de la République fédérale de Somalie
SR de la République du Suriname | SS de la République du Soudan du Sud
ST de la République démocratique de Sao Tomé-et-Principe | SV de la République d’El Salvador
SY de la République arabe syrienne | SZ du Royaume d’Eswatini | TD de la République du Tchad
TG de la République togolaise | TH du Royaume de Thaïlande | TJ de la République du Tadjikistan
TL de la République démocratique du Timor-Leste | TM du Turkménistan | TN de la République tunisienne
TO du Royaume des Tonga | TR de la République de Türkiye | TT de la République de Trinité-et-Tobago | TV des Tuvalu
TW de Taïwan | TZ de la République-Unie de Tanzanie | UA d’Ukraine | UG de la République de l’Ouganda
US des États-Unis d’Amérique | UY de la République orientale de l’Uruguay | UZ de la République d’Ouzbékistan
VA du Saint-Siège | VC de Saint-Vincent-et-les-Grenadines | VE de la République bolivarienne du Venezuela
VN de la République socialiste du Viet Nam | VU de la République de Vanuatu | WS de l’État indépendant du Samoa
XK de la République du Kosovo | XM de l’Ordre souverain de Malte | YE de la République du Yémen
ZA de la République d’Afrique du Sud | ZM de la République de Zambie | ZW de la République du Zimbabwe
`)
