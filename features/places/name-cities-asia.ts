import { readCities } from './read-cities'

/**
 * Cities of Asia, Australia and the Pacific: country and name in the lists | on an envelope | German | French | Spanish |
 * Russian | Kazakh. `=` is the name of the list, in Kazakh the Russian one.
 */
export const asia = readCities(`
AE Abu Dhabi | = | = | Abou Dabi | Abu Dabi | Абу-Даби | =
AE Dubai | = | = | Dubaï | Dubái | Дубай | =
AF Herat | = | = | Hérat | = | Герат | =
AF Jalalabad | = | Dschalalabad | Djalalabad | Yalalabad | Джелалабад | =
AF Kabul | = | = | Kaboul | = | Кабул | =
AF Kandahar | = | = | = | = | Кандагар | =
AF Mazar-i-Sharif | = | Masar-e Scharif | Mazar-e-Charif | Mazar-e Sarif | Мазари-Шариф | =
AU Adelaide | = | = | Adélaïde | Adelaida | Аделаида | =
AU Brisbane | = | = | = | = | Брисбен | =
AU Canberra | = | = | = | = | Канберра | =
AU Melbourne | = | = | = | = | Мельбурн | =
AU New South Wales | = | = | Nouvelle-Galles du Sud | Nueva Gales del Sur | Новый Южный Уэльс | Жаңа Оңтүстік Уэльс
AU Perth | = | = | = | = | Перт | =
AU Sydney | = | = | = | Sídney | Сидней | =
BD Chattogram | = | Chittagong | Chittagong | Chittagong | Читтагонг | =
BD Dhaka | = | = | Dacca | Daca | Дакка | =
BD Khulna | = | = | = | = | Кхулна | =
BD Rajshahi | = | = | = | = | Раджшахи | =
BD Sylhet | = | = | = | = | Силхет | =
BH Manama | = | = | = | = | Манама | =
BH Riffa | = | = | = | = | Риффа | =
BN Bandar Seri Begawan | = | = | = | = | Бандар-Сери-Бегаван | =
BT Phuntsholing | = | = | = | = | Пхунчолинг | =
BT Thimphu | = | = | Thimphou | Timbu | Тхимпху | =
CK Avarua | = | = | = | = | Аваруа | =
CN Beijing | = | Peking | Pékin | Pekín | Пекин | Бейжің
CN Chengdu | = | = | = | = | Чэнду | =
CN Chongqing | = | = | = | = | Чунцин | =
CN Ghulja | Yining | = | Ghoulja | = | Кульджа | Құлжа
CN Guangzhou | = | Kanton | Canton | Cantón | Гуанчжоу | =
CN Heping District | = | Stadtbezirk Heping | district de Heping | distrito de Heping | район Хэпин | Хэпин ауданы
CN Kashgar | Kashi | Kaschgar | Kachgar | = | Кашгар | Қашқар
CN Lhasa | = | = | Lhassa | = | Лхаса | =
CN Qingdao | = | = | = | = | Циндао | =
CN Shanghai | = | Schanghai | = | Shanghái | Шанхай | =
CN Shantou | = | = | = | = | Шаньтоу | =
CN Shenyang | = | = | = | = | Шэньян | =
CN Urumqi | = | Ürümqi | Ürümqi | Urumchi | Урумчи | Үрімші
CN Wuhan | = | = | = | = | Ухань | =
CN Xi'an | = | = | = | = | Сиань | =
FJ Suva | = | = | = | = | Сува | =
FM Kolonia | = | = | = | = | Колониа | =
FM Palikir | = | = | = | = | Паликир | =
HK Hong Kong | = | Hongkong | = | = | Гонконг | =
ID Bali | = | = | = | = | Бали | =
ID Denpasar | = | = | = | = | Денпасар | =
ID Jakarta | = | = | = | Yakarta | Джакарта | =
ID Medan | = | = | = | = | Медан | =
ID Surabaya | = | = | = | = | Сурабая | =
IL Eilat | = | = | = | = | Эйлат | =
IL Haifa | = | = | Haïfa | = | Хайфа | =
IL,PS Jerusalem | = | = | Jérusalem | Jerusalén | Иерусалим | =
IL Tel Aviv | = | = | Tel-Aviv | = | Тель-Авив | =
IN Ahmedabad | = | = | = | = | Ахмедабад | =
IN Bangalore (Bengaluru) | Bengaluru | = | = | = | Бангалор | =
IN Chandigarh | = | = | = | = | Чандигарх | =
IN Chennai | = | = | = | = | Ченнаи | =
IN Hyderabad | = | = | = | = | Хайдарабад | =
IN Kerala | = | = | = | = | Керала | =
IN Kolkata | = | Kalkutta | Calcutta | Calcuta | Калькутта | =
IN Mumbai | = | = | = | Bombay | Мумбаи | =
IN New Delhi | = | Neu-Delhi | = | Nueva Delhi | Нью-Дели | =
IN Panaji | = | = | = | = | Панаджи | =
IN Pondicherry | Puducherry | = | Pondichéry | = | Пондишери | =
IQ Baghdad | = | Bagdad | Bagdad | Bagdad | Багдад | Бағдат
IQ Basra | = | = | Bassorah | Basora | Басра | =
IQ Erbil | = | = | = | = | Эрбиль | =
IR Bandar Abbas | = | = | = | = | Бендер-Аббас | =
IR Isfahan | = | = | Ispahan | Isfahán | Исфахан | =
IR Mashhad | = | Maschhad | Mechhed | = | Мешхед | =
IR Tabriz | = | Täbris | = | = | Тебриз | =
IR Tehran | = | Teheran | Téhéran | Teherán | Тегеран | =
IR Zahedan | = | = | = | = | Захедан | =
JO Amman | = | = | = | Amán | Амман | =
JP Chūō-ku (Chuo-ku) | = | = | = | = | Тюо | =
JP Fukuoka Prefecture | Fukuoka | Präfektur Fukuoka | préfecture de Fukuoka | prefectura de Fukuoka | префектура Фукуока | Фукуока префектурасы
JP Fukuoka | = | = | = | = | Фукуока | =
JP Hakodate | = | = | = | = | Хакодате | =
JP Hamamatsu | = | = | = | = | Хамамацу | =
JP Hiroshima | = | = | = | = | Хиросима | =
JP Kita-ku | = | = | = | = | Кита | =
JP Kōbe (Kobe) | Kobe | Kobe | Kobe | Kobe | Кобе | =
JP Kyoto | = | = | = | Kioto | Киото | =
JP Minami-ku | = | = | = | = | Минами | =
JP Minato-ku | = | = | = | = | Минато | =
JP Nagasaki | = | = | = | = | Нагасаки | =
JP Nagoya | = | = | = | = | Нагоя | =
JP Naha | = | = | = | = | Наха | =
JP Niigata | = | = | = | = | Ниигата | =
JP Osaka | = | = | = | = | Осака | =
JP Sakai | = | = | = | = | Сакаи | =
JP Sapporo | = | = | = | = | Саппоро | =
JP Sendai | = | = | = | = | Сендай | =
JP Tokyo | = | Tokio | = | Tokio | Токио | =
JP Toyonaka | = | = | = | = | Тоёнака | =
JP Tōyama (Toyama) | Toyama | Toyama | Toyama | Toyama | Тояма | =
JP Yokohama | = | = | = | = | Иокогама | =
KH Battambang | = | = | = | = | Баттамбанг | =
KH Phnom Penh | = | = | = | Nom Pen | Пномпень | =
KI South Tarawa | = | = | Tarawa-Sud | Tarawa Sur | Южная Тарава | Оңтүстік Тарава
KP Chongjin | = | = | = | = | Чхонджин | =
KP Pyongyang | = | Pjöngjang | = | Pionyang | Пхеньян | =
KR Busan | = | = | = | = | Пусан | =
KR Gwangju | = | = | = | = | Кванджу | =
KR Jeju Province | Jeju | Provinz Jeju | province de Jeju | provincia de Jeju | провинция Чеджу | Чеджу провинциясы
KR Seoul | = | = | Séoul | Seúl | Сеул | =
KR Ulsan | = | = | = | = | Ульсан | =
KW Kuwait City | = | Kuwait-Stadt | Koweït | Ciudad de Kuwait | Эль-Кувейт | =
LA Vientiane | = | = | = | Vientián | Вьентьян | =
LB Beirut | = | = | Beyrouth | = | Бейрут | =
LB Tripoli | = | Tripoli | = | Trípoli | Триполи | =
LK Colombo | = | = | = | = | Коломбо | =
MH Majuro | = | = | = | = | Маджуро | =
MM Naypyidaw | = | = | Naypyidaw | Naipyidó | Нейпьидо | =
MM Yangon | = | Rangun | Rangoun | Rangún | Янгон | =
MN Darkhan | = | Darchan | = | Darján | Дархан | =
MN Ölgii | = | = | Ölgiy | = | Улгий | Өлгий
MN Ulaanbaatar | = | = | Oulan-Bator | Ulán Bator | Улан-Батор | Ұланбатыр
MO Macau (Macao) | = | = | Macao | Macao | Макао | =
MV Malé | = | = | = | = | Мале | =
MY Johor Bahru | = | = | = | = | Джохор-Бару | =
MY Kota Kinabalu | = | = | = | = | Кота-Кинабалу | =
MY Kuala Lumpur | = | = | = | = | Куала-Лумпур | =
MY Kuching | = | = | = | = | Кучинг | =
MY Penang | Pulau Pinang | = | = | = | Пинанг | =
NP Kathmandu | = | = | Katmandou | Katmandú | Катманду | =
NR Aiwo District | Aiwo | Distrikt Aiwo | district d’Aiwo | distrito de Aiwo | округ Айво | Айво округі
NR Yaren | = | = | = | = | Ярен | =
NU Alofi | = | = | = | = | Алофи | =
NZ Auckland | = | = | = | = | Окленд | =
NZ Christchurch | = | = | = | = | Крайстчерч | =
NZ Wellington | = | = | = | = | Веллингтон | =
OM Muscat | = | Maskat | Mascate | Mascate | Маскат | =
PF Papeete | = | = | = | = | Папеэте | =
PG Port Moresby | = | = | = | = | Порт-Морсби | =
PH Cebu City | = | = | = | Ciudad de Cebú | Себу | =
PH Davao City | = | = | = | Ciudad de Dávao | Давао | =
PH Makati | = | = | = | = | Макати | =
PH Manila | = | = | Manille | = | Манила | =
PK Islamabad | = | = | = | = | Исламабад | =
PK Karachi | = | Karatschi | = | = | Карачи | =
PK Lahore | = | = | = | = | Лахор | =
PK Peshawar | = | Peschawar | = | = | Пешавар | =
PS Gaza | = | = | = | = | Газа | =
PS Ramallah | = | = | = | Ramala | Рамалла | =
PW Airai | = | = | = | = | Айраи | =
PW Koror | = | = | = | = | Корор | =
PW Ngerulmud | = | = | = | = | Нгерулмуд | =
QA Doha | = | = | = | = | Доха | =
SA Dammam | = | = | = | = | Даммам | =
SA Jeddah | = | Dschidda | Djeddah | Yeda | Джидда | Жидда
SA Mecca | Makkah | Mekka | La Mecque | La Meca | Мекка | Мекке
SA Riyadh | = | Riad | Riyad | Riad | Эр-Рияд | =
SB Honiara | = | = | = | = | Хониара | =
SG Singapore | = | Singapur | Singapour | Singapur | Сингапур | =
SY Aleppo | = | = | Alep | Alepo | Алеппо | =
SY Damascus | = | Damaskus | Damas | Damasco | Дамаск | =
TH Bangkok | = | = | = | = | Бангкок | =
TH Chiang Mai | = | = | = | = | Чиангмай | =
TL Dili | = | = | = | = | Дили | =
TO Nuku'alofa | = | Nuku’alofa | Nuku’alofa | Nukualofa | Нукуалофа | =
TV Funafuti | = | = | = | = | Фунафути | =
TW Kaohsiung | = | = | = | = | Гаосюн | =
TW Taipei | = | Taipeh | = | Taipéi | Тайбэй | =
VN Bình Thuận | = | = | = | = | Биньтхуан | =
VN Da Nang | Đà Nẵng | = | = | = | Дананг | =
VN Hanoi | Hà Nội | = | Hanoï | Hanói | Ханой | =
VN Ho Chi Minh City | Thành phố Hồ Chí Minh | Ho-Chi-Minh-Stadt | Hô-Chi-Minh-Ville | Ciudad Ho Chi Minh | Хошимин | =
VU Port Vila | = | = | Port-Vila | = | Порт-Вила | =
WS Apia | = | = | = | = | Апиа | =
YE Aden | = | = | = | Adén | Аден | =
YE Sanaa | = | = | = | Saná | Сана | =
`)
