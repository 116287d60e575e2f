import { readCities } from './read-cities'

/**
 * Cities of Africa: country and name in the lists | on an envelope | German | French | Spanish | Russian | Kazakh. `=` is
 * the name of the list, in Kazakh the Russian one.
 */
export const africa = readCities(`
AO Luanda | = | = | = | = | Луанда | =
BF Ouagadougou | = | = | = | Uagadugú | Уагадугу | =
BI Bujumbura | = | = | = | Buyumbura | Бужумбура | =
BI Gitega | = | = | = | = | Гитега | =
BJ Cotonou | = | = | = | Cotonú | Котону | =
BJ Porto-Novo | = | = | = | Portonovo | Порто-Ново | =
BW Gaborone | = | = | = | = | Габороне | =
CD Goma | = | = | = | = | Гома | =
CD Kinshasa | = | = | = | Kinsasa | Киншаса | =
CD Lubumbashi | = | = | = | = | Лубумбаши | =
CF Bangui | = | = | = | = | Банги | =
CG Brazzaville | = | = | = | = | Браззавиль | =
CG Pointe-Noire | = | = | = | = | Пуэнт-Нуар | =
CI Abidjan | = | = | = | Abiyán | Абиджан | =
CI Yamoussoukro | = | = | = | Yamusukro | Ямусукро | =
CM Douala | = | = | = | Duala | Дуала | =
CM Yaoundé | = | = | = | Yaundé | Яунде | =
CV Praia | = | = | = | Praia | Прая | =
DJ Djibouti | = | Dschibuti | = | Yibuti | Джибути | =
DZ Algiers | Alger | Algier | Alger | Argel | Алжир | =
DZ Annaba | = | = | = | = | Аннаба | =
DZ Oran | = | = | = | Orán | Оран | =
EG Alexandria | = | = | Alexandrie | Alejandría | Александрия | =
EG Cairo | = | Kairo | Le Caire | El Cairo | Каир | =
ER Asmara | = | = | = | = | Асмэра | Асмара
ET Addis Ababa | = | Addis Abeba | Addis-Abeba | Adís Abeba | Аддис-Абеба | =
GA Libreville | = | = | = | = | Либревиль | =
GH Accra | = | = | = | Acra | Аккра | =
GM Banjul | = | = | = | = | Банжул | =
GN Conakry | = | = | = | Conakri | Конакри | =
GQ Malabo | = | = | = | = | Малабо | =
GW Bissau | = | = | = | Bisáu | Бисау | =
KE Mombasa | = | = | = | = | Момбаса | =
KE Nairobi | = | = | = | = | Найроби | =
KM Moroni | = | = | = | = | Морони | =
LR Monrovia | = | = | = | = | Монровия | =
LS Maseru | = | = | = | = | Масеру | =
LY Benghazi | = | Bengasi | = | Bengasi | Бенгази | =
LY Tripoli | = | Tripolis | = | Trípoli | Триполи | =
MA Agadir | = | = | = | = | Агадир | =
MA Casablanca | = | = | = | = | Касабланка | =
MA Fez | Fès | Fès | Fès | = | Фес | =
MA Larache | = | = | = | = | Лараш | =
MA Marrakesh | Marrakech | Marrakesch | Marrakech | Marrakech | Марракеш | =
MA Nador | = | = | = | = | Надор | =
MA Rabat | = | = | = | = | Рабат | =
MA Tangier | Tanger | Tanger | Tanger | Tánger | Танжер | =
MA Tétouan | = | Tetuan | = | Tetuán | Тетуан | =
MG Antananarivo | = | = | = | = | Антананариву | =
ML Bamako | = | = | = | = | Бамако | =
MR Nouakchott | = | = | = | Nuakchot | Нуакшот | =
MU Port Louis | = | = | Port-Louis | = | Порт-Луи | =
MW Blantyre | = | = | = | = | Блантайр | =
MW Lilongwe | = | = | = | Lilongüe | Лилонгве | =
MZ Maputo | = | = | = | = | Мапуту | =
NA Windhoek | = | Windhuk | = | = | Виндхук | =
NE Niamey | = | = | = | = | Ниамей | =
NG Abuja | = | = | = | Abuya | Абуджа | =
NG Kano | = | = | = | = | Кано | =
NG Lagos | = | = | = | = | Лагос | =
RW Kigali | = | = | = | = | Кигали | =
SC Victoria | = | = | = | = | Виктория | =
SD Khartoum | = | Khartum | = | Jartum | Хартум | =
SL Freetown | = | = | = | = | Фритаун | =
SN Dakar | = | = | = | = | Дакар | =
SO Hargeisa | = | = | = | = | Харгейса | =
SO Mogadishu | = | Mogadischu | Mogadiscio | Mogadiscio | Могадишо | =
SS Juba | = | = | Djouba | Yuba | Джуба | =
ST São Tomé | = | = | = | Santo Tomé | Сан-Томе | =
SZ Mbabane | = | = | = | = | Мбабане | =
TD N'Djamena | = | N’Djamena | N’Djamena | Yamena | Нджамена | =
TG Lomé | = | = | = | = | Ломе | =
TN Tunis | = | = | = | Túnez | Тунис | =
TZ Dar es Salaam | = | Daressalam | = | Dar es-Salam | Дар-эс-Салам | =
TZ Dodoma | = | = | = | = | Додома | =
TZ Zanzibar | = | Sansibar | = | Zanzíbar | Занзибар | =
UG Kampala | = | = | = | = | Кампала | =
ZA Cape Town | = | Kapstadt | Le Cap | Ciudad del Cabo | Кейптаун | =
ZA Durban | = | = | = | = | Дурбан | =
ZA Johannesburg | = | = | = | Johannesburgo | Йоханнесбург | =
ZA Pretoria | = | = | = | = | Претория | =
ZM Lusaka | = | = | = | = | Лусака | =
ZW Harare | = | = | = | = | Хараре | =
`)
