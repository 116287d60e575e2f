import { readCities } from './read-cities'

/**
 * Cities of eastern Europe, the Caucasus and Central Asia: country and name in the lists | on an envelope in Latin letters |
 * German | French | Spanish | Russian | Kazakh. `=` is the name of the list, in Kazakh the Russian one.
 */
export const east = readCities(`
AL Tirana | Tiranë | = | = | = | Тирана | =
AM Gyumri | = | Gjumri | Gyoumri | Guiumri | Гюмри | =
AM Yerevan | = | Eriwan | Erevan | Ereván | Ереван | =
AZ Baku | Bakı | = | Bakou | Bakú | Баку | =
AZ Ganja | Gəncə | Gandscha | Gandja | Ganyá | Гянджа | Гәнжа
BA Banja Luka | = | = | = | = | Баня-Лука | =
BA Mostar | = | = | = | = | Мостар | =
BA Sarajevo | = | = | = | = | Сараево | =
BG Plovdiv | = | Plowdiw | = | = | Пловдив | =
BG Sofia | = | = | = | Sofía | София | =
BG Varna | = | Warna | = | = | Варна | =
BY Brest | = | = | = | = | Брест | =
BY Gomel | Homel | = | = | Gómel | Гомель | =
BY Hrodna | = | Grodno | Grodno | Grodno | Гродно | =
BY Minsk | = | = | = | = | Минск | =
BY Vitebsk | = | Witebsk | = | Vítebsk | Витебск | =
CY Limassol | Lemesos | = | = | Limasol | Лимасол | =
CY Nicosia | Lefkosia | Nikosia | Nicosie | = | Никосия | =
CZ Brno | = | Brünn | = | = | Брно | =
CZ Karlovy Vary | = | Karlsbad | = | = | Карловы Вары | =
CZ Ostrava | = | Ostrau | = | = | Острава | =
CZ Prague | Praha | Prag | = | Praga | Прага | =
EE Narva | = | Narwa | = | = | Нарва | =
EE Tallinn | = | = | = | Tallin | Таллин | =
EE Tartu | = | = | = | = | Тарту | =
GE Batumi | = | = | Batoumi | = | Батуми | =
GE Tbilisi | = | Tiflis | Tbilissi | Tiflis | Тбилиси | =
GR Athens | Athina | Athen | Athènes | Atenas | Афины | Афина
GR Corfu | Kerkyra | Korfu | Corfou | Corfú | Корфу | =
GR Crete | Kriti | Kreta | Crète | Creta | Крит | =
GR Rhodes | Rodos | Rhodos | = | Rodas | Родос | =
GR Thessaloniki | = | = | Thessalonique | Salónica | Салоники | =
GR Zakynthos | = | = | Zante | Zante | Закинф | =
HR Osijek | = | = | = | = | Осиек | =
HR Split | = | = | = | = | Сплит | =
HR Zagreb | = | = | = | = | Загреб | =
HU Budapest | = | = | = | = | Будапешт | =
HU Debrecen | = | = | = | = | Дебрецен | =
HU Gyula | = | = | = | = | Дьюла | =
HU Szeged | = | = | = | = | Сегед | =
HU Szentgotthárd | = | = | = | = | Сентготхард | =
KG Bishkek | = | Bischkek | Bichkek | Biskek | Бишкек | Бішкек
KG Osh | = | Osch | Och | = | Ош | =
KZ Aktau | = | = | Aktaou | = | Актау | Ақтау
KZ Aktobe | = | = | = | = | Актобе | Ақтөбе
KZ Almaty | = | = | = | = | Алматы | Алматы
KZ Astana | = | = | = | Astaná | Астана | Астана
KZ Atyrau | = | = | Atyraou | = | Атырау | Атырау
KZ Karaganda | = | = | = | Karagandá | Караганда | Қарағанды
KZ Kostanay | = | Kostanai | Kostanaï | Kostanái | Костанай | Қостанай
KZ Oral | = | = | Ouralsk | = | Уральск | Орал
KZ Pavlodar | = | Pawlodar | = | = | Павлодар | Павлодар
KZ Shymkent | = | Schymkent | Chymkent | = | Шымкент | Шымкент
KZ Oskemen | = | Öskemen | = | Oskemén | Усть-Каменогорск | Өскемен
LT Klaipėda | = | = | = | = | Клайпеда | =
LT Vilnius | = | = | = | Vilna | Вильнюс | =
LV Daugavpils | = | = | = | = | Даугавпилс | =
LV Riga | Rīga | = | = | = | Рига | =
MD Chișinău | = | = | = | Chisináu | Кишинёв | =
ME Podgorica | = | = | = | = | Подгорица | =
MK Bitola | = | = | = | = | Битола | =
MK Skopje | = | = | = | Skopie | Скопье | =
PL Białystok | = | = | = | = | Белосток | =
PL Gdańsk | = | Danzig | = | = | Гданьск | =
PL Kraków | = | Krakau | Cracovie | Cracovia | Краков | =
PL Lublin | = | = | = | = | Люблин | =
PL Mysłowice | = | = | = | = | Мысловице | =
PL Poznań | = | Posen | = | = | Познань | =
PL Toruń | = | = | = | = | Торунь | =
PL Warsaw | Warszawa | Warschau | Varsovie | Varsovia | Варшава | =
PL Wrocław | = | Breslau | = | Breslavia | Вроцлав | =
RO Bucharest | București | Bukarest | Bucarest | Bucarest | Бухарест | =
RO Cluj-Napoca | = | Klausenburg | = | = | Клуж-Напока | =
RO Constanța | = | = | = | = | Констанца | =
RO Iași | = | = | = | = | Яссы | =
RO Timișoara | = | Temeswar | = | = | Тимишоара | =
RS Belgrade | Beograd | Belgrad | = | Belgrado | Белград | =
RS Niš | = | = | = | = | Ниш | =
RS Novi Sad | = | = | = | = | Нови-Сад | =
RS Subotica | = | = | = | = | Суботица | =
RS Vršac | = | = | = | = | Вршац | =
RU Astrakhan | = | Astrachan | = | Astracán | Астрахань | Астрахан
RU Chelyabinsk | = | Tscheljabinsk | Tcheliabinsk | Cheliábinsk | Челябинск | Челябі
RU Irkutsk | = | = | Irkoutsk | = | Иркутск | =
RU Kaliningrad | = | = | = | Kaliningrado | Калининград | =
RU Kazan | = | Kasan | = | Kazán | Казань | Қазан
RU Khabarovsk | = | Chabarowsk | = | Jabárovsk | Хабаровск | =
RU Moscow | Moskva | Moskau | Moscou | Moscú | Москва | Мәскеу
RU Murmansk | = | = | Mourmansk | Múrmansk | Мурманск | =
RU Nizhny Novgorod | = | Nischni Nowgorod | Nijni Novgorod | Nizhni Nóvgorod | Нижний Новгород | =
RU Novosibirsk | = | Nowosibirsk | Novossibirsk | = | Новосибирск | Новосібір
RU Omsk | = | = | = | = | Омск | Омбы
RU Rostov-on-Don | Rostov-na-Donu | Rostow am Don | Rostov-sur-le-Don | Rostov del Don | Ростов-на-Дону | =
RU Saint Petersburg | Sankt-Peterburg | Sankt Petersburg | Saint-Pétersbourg | San Petersburgo | Санкт-Петербург | =
RU Samara | = | = | = | = | Самара | =
RU Smolensk | = | = | = | = | Смоленск | =
RU Vladivostok | = | Wladiwostok | = | = | Владивосток | =
RU Yekaterinburg | = | Jekaterinburg | Ekaterinbourg | Ekaterimburgo | Екатеринбург | =
RU Yuzhno-Sakhalinsk | = | Juschno-Sachalinsk | Ioujno-Sakhalinsk | Yuzhno-Sajalinsk | Южно-Сахалинск | =
SI Lendava | = | = | = | = | Лендава | =
SI Ljubljana | = | = | = | Liubliana | Любляна | =
SI Maribor | = | = | = | = | Марибор | =
SK Bratislava | = | = | = | = | Братислава | =
SK Košice | = | = | = | = | Кошице | =
TJ Dushanbe | = | Duschanbe | Douchanbé | Dusambé | Душанбе | =
TJ Khujand | = | Chudschand | Khodjent | Juyand | Худжанд | =
TM Ashgabat | Aşgabat | Aschgabat | Achgabat | Asjabad | Ашхабад | =
TR Ankara | = | = | = | = | Анкара | =
TR Antalya | = | = | = | = | Анталья | =
TR Bodrum | = | = | = | = | Бодрум | =
TR Bursa | = | = | Brousse | = | Бурса | =
TR Edirne | = | = | = | = | Эдирне | =
TR Fethiye | = | = | = | = | Фетхие | =
TR Gaziantep | = | = | = | = | Газиантеп | =
TR Istanbul | İstanbul | = | = | Estambul | Стамбул | Стамбұл
TR Marmaris | = | = | = | = | Мармарис | =
TR Trabzon | = | = | Trébizonde | = | Трабзон | =
TR İzmir (Izmir) | = | = | Izmir | Esmirna | Измир | =
UA Berehove | = | Berehowe | = | = | Берегово | =
UA Dnipro | = | = | = | = | Днепр | =
UA Kharkiv | = | Charkiw | = | Járkov | Харьков | =
UA Kyiv | = | Kiew | Kiev | Kiev | Киев | =
UA Lutsk | = | Luzk | Loutsk | = | Луцк | =
UA Lviv | = | Lwiw | = | Leópolis | Львов | =
UA Odesa | = | Odessa | Odessa | Odesa | Одесса | =
UA Uzhhorod | = | Uschhorod | Oujhorod | Úzhgorod | Ужгород | =
UA Vinnytsia | = | Winnyzja | = | Vínnitsa | Винница | =
UZ Samarkand | Samarqand | = | Samarcande | Samarcanda | Самарканд | Самарқанд
UZ Tashkent | Toshkent | Taschkent | Tachkent | Taskent | Ташкент | =
XK Pristina | Prishtinë | = | = | = | Приштина | =
`)
