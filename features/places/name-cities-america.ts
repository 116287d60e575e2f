import { readCities } from './read-cities'

/**
 * Cities of the Americas: country and name in the lists | on an envelope | German | French | Spanish | Russian | Kazakh.
 * `=` is the name of the list, in Kazakh the Russian one.
 */
export const america = readCities(`
AG Saint John's | St. John’s | Saint John’s | Saint John’s | Saint John’s | Сент-Джонс | =
AR Bahía Blanca | = | = | = | = | Баия-Бланка | =
AR Bariloche | = | = | = | = | Барилоче | =
AR Buenos Aires | = | = | = | = | Буэнос-Айрес | =
AR Córdoba | = | = | = | = | Кордова | =
AR Mendoza | = | = | = | = | Мендоса | =
AR Rosario | = | = | = | = | Росарио | =
AW Oranjestad | = | = | = | = | Ораньестад | =
BB Bridgetown | = | = | = | = | Бриджтаун | =
BB Christ Church | = | = | = | = | Крайст-Чёрч | =
BB Saint Michael | = | = | = | = | Сент-Майкл | =
BM Hamilton | = | = | = | = | Гамильтон | =
BO La Paz | = | = | = | = | Ла-Пас | =
BO Santa Cruz de la Sierra | = | = | = | = | Санта-Крус-де-ла-Сьерра | =
BO Sucre | = | = | = | = | Сукре | =
BR Belo Horizonte | = | = | = | = | Белу-Оризонти | =
BR Brasília | = | Brasilia | Brasilia | Brasilia | Бразилиа | =
BR Curitiba | = | = | = | = | Куритиба | =
BR Fortaleza | = | = | = | = | Форталеза | =
BR Manaus | = | = | = | = | Манаус | =
BR Minas Gerais | = | = | = | = | Минас-Жерайс | =
BR Porto Alegre | = | = | = | = | Порту-Алегри | =
BR Recife | = | = | = | = | Ресифи | =
BR Rio de Janeiro | = | = | = | Río de Janeiro | Рио-де-Жанейро | =
BR Salvador | = | = | = | = | Салвадор | =
BR São Paulo | = | = | = | = | Сан-Паулу | =
BS Nassau | = | = | = | = | Нассау | =
BZ Belize City | = | = | Belize | Ciudad de Belice | Белиз | =
BZ Belmopan | = | = | = | Belmopán | Бельмопан | =
CA Calgary | = | = | = | = | Калгари | =
CA Edmonton | = | = | = | = | Эдмонтон | =
CA Halifax | = | = | = | = | Галифакс | =
CA Moncton | = | = | = | = | Монктон | =
CA Montreal | Montréal | = | Montréal | = | Монреаль | =
CA New Brunswick | = | = | Nouveau-Brunswick | Nuevo Brunswick | Нью-Брансуик | =
CA Ottawa | = | = | = | = | Оттава | =
CA Quebec City | Québec | Québec | Québec | Quebec | Квебек | =
CA St. John's (Saint John's) | St. John’s | St. John’s | Saint-Jean de Terre-Neuve | San Juan de Terranova | Сент-Джонс | =
CA Toronto | = | = | = | = | Торонто | =
CA Vancouver | = | = | = | = | Ванкувер | =
CA Victoria | = | = | = | = | Виктория | =
CA Winnipeg | = | = | = | = | Виннипег | =
CL Santiago | = | = | = | Santiago de Chile | Сантьяго | =
CL Valparaíso | = | = | = | = | Вальпараисо | =
CO Barranquilla | = | = | = | = | Барранкилья | =
CO Bogotá | = | = | = | = | Богота | =
CO Cali | = | = | = | = | Кали | =
CO Cartagena | = | = | Carthagène | Cartagena de Indias | Картахена | =
CO Medellín | = | = | = | = | Медельин | =
CR San José | = | = | = | = | Сан-Хосе | =
CU Havana | La Habana | Havanna | La Havane | La Habana | Гавана | =
CU Santiago de Cuba | = | = | = | = | Сантьяго-де-Куба | =
CU Varadero | = | = | = | = | Варадеро | =
CW Willemstad | = | = | = | = | Виллемстад | =
DM Roseau | = | = | = | = | Розо | =
DO Puerto Plata | = | = | = | = | Пуэрто-Плата | =
DO Santo Domingo | = | = | Saint-Domingue | = | Санто-Доминго | =
EC Guayaquil | = | = | = | = | Гуаякиль | =
EC Quito | = | = | = | = | Кито | =
GD St. George's (Saint George's) | St. George’s | St. George’s | Saint-Georges | Saint George | Сент-Джорджес | =
GT Guatemala City | Ciudad de Guatemala | Guatemala-Stadt | Guatemala | Ciudad de Guatemala | Гватемала | =
GY Georgetown | = | = | = | = | Джорджтаун | =
HN San Pedro Sula | = | = | = | = | Сан-Педро-Сула | =
HN Tegucigalpa | = | = | = | = | Тегусигальпа | =
HT Port-au-Prince | = | = | = | Puerto Príncipe | Порт-о-Пренс | =
JM Kingston | = | = | = | = | Кингстон | =
KN Basseterre | = | = | = | = | Бастер | =
KY George Town | = | = | = | = | Джорджтаун | =
LC Castries | = | = | = | = | Кастри | =
LC Gros Islet | = | = | = | = | Грос-Айлет | =
MX Cancun (Cancún) | Cancún | Cancún | Cancún | Cancún | Канкун | =
MX Guadalajara | = | = | = | = | Гвадалахара | =
MX León | = | = | = | = | Леон | =
MX Mexico City | Ciudad de México | Mexiko-Stadt | Mexico | Ciudad de México | Мехико | =
MX Mérida | = | = | = | = | Мерида | =
MX Monterrey | = | = | = | = | Монтеррей | =
MX Tijuana | = | = | = | = | Тихуана | =
NI Managua | = | = | = | = | Манагуа | =
PA Panama City | Ciudad de Panamá | Panama-Stadt | Panama | Ciudad de Panamá | Панама | =
PE Cusco | = | = | = | Cuzco | Куско | =
PE Lima | = | = | = | = | Лима | =
PR San Juan | = | = | = | = | Сан-Хуан | =
PY Asunción | = | = | = | = | Асунсьон | =
PY Ciudad del Este | = | = | = | = | Сьюдад-дель-Эсте | =
PY Encarnación | = | = | = | = | Энкарнасьон | =
SR Paramaribo | = | = | = | = | Парамарибо | =
SV San Salvador | = | = | = | = | Сан-Сальвадор | =
TT Port of Spain | = | = | Port-d’Espagne | Puerto España | Порт-оф-Спейн | =
US Anchorage | = | = | = | = | Анкоридж | =
US Atlanta | = | = | = | = | Атланта | =
US Austin | = | = | = | = | Остин | =
US Boston | = | = | = | = | Бостон | =
US Cambridge | = | = | = | = | Кембридж | =
US Chicago | = | = | = | = | Чикаго | =
US Cleveland | = | = | = | = | Кливленд | =
US Dallas | = | = | = | = | Даллас | =
US Denver | = | = | = | = | Денвер | =
US Detroit | = | = | = | = | Детройт | =
US Honolulu | = | = | = | Honolulú | Гонолулу | =
US Houston | = | = | = | = | Хьюстон | =
US Illinois | = | = | = | = | Иллинойс | =
US Knoxville | = | = | = | = | Ноксвилл | =
US Los Angeles | = | = | = | Los Ángeles | Лос-Анджелес | =
US Miami Beach | = | = | = | = | Майами-Бич | =
US Miami | = | = | = | = | Майами | =
US Minneapolis | = | = | = | Mineápolis | Миннеаполис | =
US Mission Hills | = | = | = | = | Мишен-Хилс | =
US Nashville | = | = | = | = | Нашвилл | =
US New Orleans | = | = | La Nouvelle-Orléans | Nueva Orleans | Новый Орлеан | Жаңа Орлеан
US New York | = | = | = | Nueva York | Нью-Йорк | =
US Palm Coast | = | = | = | = | Палм-Кост | =
US Philadelphia | = | = | Philadelphie | Filadelfia | Филадельфия | =
US Phoenix | = | = | = | = | Финикс | =
US Portland | = | = | = | = | Портленд | =
US Pueblo | = | = | = | = | Пуэбло | =
US Redmond | = | = | = | = | Редмонд | =
US Sacramento | = | = | = | = | Сакраменто | =
US San Diego | = | = | = | = | Сан-Диего | =
US San Francisco | = | = | = | = | Сан-Франциско | =
US Seattle | = | = | = | = | Сиэтл | =
US,GU Tamuning | = | = | = | = | Тамунинг | =
US Texas | = | = | = | = | Техас | =
US Washington, D.C. | Washington, DC | Washington | Washington | Washington | Вашингтон | =
UY Montevideo | = | = | = | = | Монтевидео | =
VC Kingstown | = | = | = | = | Кингстаун | =
VE Caracas | = | = | = | = | Каракас | =
VE Maracaibo | = | = | = | = | Маракайбо | =
VE Valencia | = | = | = | = | Валенсия | =
`)
