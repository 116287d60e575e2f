/** Russian names of the cities that have most missions; another city keeps the spelling of the list. */
const russian = new Map(
  `
Abidjan Абиджан | Abu Dhabi Абу-Даби | Abuja Абуджа | Accra Аккра | Addis Ababa Аддис-Абеба | Alexandria Александрия
Algiers Алжир | Almaty Алматы | Amman Амман | Amsterdam Амстердам | Andorra la Vella Андорра-ла-Велья | Ankara Анкара
Antalya Анталья | Antananarivo Антананариву | Antwerp Антверпен | Apia Апиа | Ashgabat Ашхабад | Asmara Асмэра
Astana Астана | Astrakhan Астрахань | Asunción Асунсьон | Athens Афины | Atlanta Атланта | Auckland Окленд
Baghdad Багдад | Baku Баку | Bamako Бамако | Bandar Seri Begawan Бандар-Сери-Бегаван | Bangkok Бангкок | Bangui Банги
Banjul Банжул | Barcelona Барселона | Batumi Батуми | Beijing Пекин | Beirut Бейрут | Belgrade Белград
Belmopan Бельмопан | Berlin Берлин | Bern Берн | Bishkek Бишкек | Bissau Бисау | Bogotá Богота | Bordeaux Бордо
Boston Бостон | Brasília Бразилиа | Bratislava Братислава | Brazzaville Браззавиль | Bridgetown Бриджтаун
Brisbane Брисбен | Brno Брно | Brussels Брюссель | Bucharest Бухарест | Budapest Будапешт | Buenos Aires Буэнос-Айрес
Busan Пусан | Cairo Каир | Calgary Калгари | Canberra Канберра | Cape Town Кейптаун | Caracas Каракас
Castries Кастри | Chengdu Чэнду | Chennai Ченнаи | Chicago Чикаго | Chișinău Кишинёв | Chongqing Чунцин
Colombo Коломбо | Conakry Конакри | Copenhagen Копенгаген | Cotonou Котону | Córdoba Кордова | Dakar Дакар
Damascus Дамаск | Dar es Salaam Дар-эс-Салам | Denver Денвер | Detroit Детройт | Dhaka Дакка | Dili Дили
Djibouti Джибути | Doha Доха | Dubai Дубай | Dublin Дублин | Dushanbe Душанбе | Düsseldorf Дюссельдорф
Edinburgh Эдинбург | Erbil Эрбиль | Florence Флоренция | Frankfurt am Main Франкфурт-на-Майне | Freetown Фритаун
Fukuoka Фукуока | Funafuti Фунафути | Gaborone Габороне | Gdańsk Гданьск | Geneva Женева | Georgetown Джорджтаун
Gitega Гитега | Gothenburg Гётеборг | Graz Грац | Guangzhou Гуанчжоу | Guatemala City Гватемала | Guayaquil Гуаякиль
Haifa Хайфа | Hamburg Гамбург | Hanoi Ханой | Harare Хараре | Havana Гавана | Helsinki Хельсинки
Ho Chi Minh City Хошимин | Hong Kong Гонконг | Honiara Хониара | Honolulu Гонолулу | Houston Хьюстон
Innsbruck Инсбрук | Irkutsk Иркутск | Islamabad Исламабад | Istanbul Стамбул | İzmir Измир | Jakarta Джакарта
Jeddah Джидда | Jerusalem Иерусалим | Johannesburg Йоханнесбург | Juba Джуба | Kabul Кабул | Kampala Кампала
Karachi Карачи | Kathmandu Катманду | Kazan Казань | Kharkiv Харьков | Khartoum Хартум | Kigali Кигали
Kingston Кингстон | Kingstown Кингстаун | Kinshasa Киншаса | Kolkata Калькутта | Košice Кошице | Kraków Краков
Kuala Lumpur Куала-Лумпур | Kuwait City Эль-Кувейт | Kyiv Киев | La Paz Ла-Пас | Lagos Лагос | Leipzig Лейпциг
Libreville Либревиль | Lille Лилль | Lilongwe Лилонгве | Lima Лима | Lisbon Лиссабон | Ljubljana Любляна | Lomé Ломе
London Лондон | Los Angeles Лос-Анджелес | Luanda Луанда | Lusaka Лусака | Luxembourg Люксембург | Lviv Львов
Lyon Лион | Madrid Мадрид | Majuro Маджуро | Malabo Малабо | Malé Мале | Managua Манагуа | Manama Манама
Manchester Манчестер | Manila Манила | Maputo Мапуту | Marseille Марсель | Maseru Масеру | Mbabane Мбабане
Melbourne Мельбурн | Mexico City Мехико | Miami Майами | Milan Милан | Minsk Минск | Mogadishu Могадишо
Monaco Монако | Monrovia Монровия | Montevideo Монтевидео | Montreal Монреаль | Moroni Морони | Moscow Москва
Mumbai Мумбаи | Munich Мюнхен | Muscat Маскат | N'Djamena Нджамена | Nagoya Нагоя | Nairobi Найроби | Naples Неаполь
Narva Нарва | Nassau Нассау | New Delhi Нью-Дели | New York Нью-Йорк | Niamey Ниамей | Nice Ницца | Nicosia Никосия
Nouakchott Нуакшот | Nouméa Нумеа | Nuku'alofa Нукуалофа | Nuremberg Нюрнберг | Nuuk Нуук | Odesa Одесса | Omsk Омск
Osaka Осака | Oslo Осло | Ottawa Оттава | Ouagadougou Уагадугу | Panama City Панама | Paramaribo Парамарибо
Paris Париж | Phnom Penh Пномпень | Podgorica Подгорица | Port Louis Порт-Луи | Port Moresby Порт-Морсби
Port Vila Порт-Вила | Port of Spain Порт-оф-Спейн | Port-au-Prince Порт-о-Пренс | Porto Порту | Prague Прага
Praia Прая | Pretoria Претория | Pristina Приштина | Pyongyang Пхеньян | Quito Кито | Rabat Рабат
Ramallah Рамалла | Rennes Ренн | Reykjavik Рейкьявик | Riga Рига | Rio de Janeiro Рио-де-Жанейро | Riyadh Эр-Рияд
Rome Рим | Rostov-on-Don Ростов-на-Дону | Saint John's Сент-Джонс | Saint Petersburg Санкт-Петербург
Salzburg Зальцбург | San Francisco Сан-Франциско | San José Сан-Хосе | San Marino Сан-Марино
San Salvador Сан-Сальвадор | Sanaa Сана | Santiago Сантьяго | Santo Domingo Санто-Доминго | Sapporo Саппоро
Sarajevo Сараево | Seattle Сиэтл | Seoul Сеул | Shanghai Шанхай | Shenyang Шэньян | Singapore Сингапур | Skopje Скопье
Sofia София | Split Сплит | St. George's Сент-Джорджес | Stockholm Стокгольм | Strasbourg Страсбург
Stuttgart Штутгарт | Surabaya Сурабая | Suva Сува | Sydney Сидней | São Paulo Сан-Паулу | São Tomé Сан-Томе
Tabriz Тебриз | Taipei Тайбэй | Tallinn Таллин | Tartu Тарту | Tashkent Ташкент | Tbilisi Тбилиси
Tegucigalpa Тегусигальпа | Tehran Тегеран | Tel Aviv Тель-Авив | The Hague Гаага | Thessaloniki Салоники
Thimphu Тхимпху | Tirana Тирана | Tokyo Токио | Toronto Торонто | Toulouse Тулуза | Trieste Триест | Tripoli Триполи
Tunis Тунис | Turin Турин | Turku Турку | Ulaanbaatar Улан-Батор | Valletta Валлетта | Vancouver Ванкувер
Victoria Виктория | Vienna Вена | Vientiane Вьентьян | Vilnius Вильнюс | Vitebsk Витебск | Vladivostok Владивосток
Warsaw Варшава | Washington, D.C. Вашингтон | Wellington Веллингтон | Windhoek Виндхук | Wuhan Ухань
Yangon Янгон | Yaoundé Яунде | Yekaterinburg Екатеринбург | Yerevan Ереван | Yokohama Иокогама | Zagreb Загреб
`
    .split(/[|\n]/)
    .flatMap((entry) => {
      const [, city, name] = /^\s*(.+) (\p{Script=Cyrillic}\S*)\s*$/u.exec(entry) ?? []
      return city === undefined || name === undefined ? [] : [[city, name] as const]
    }),
)

/** A city of the directory in a language of the interface; as the list writes it where no other name is known. */
export function cityName(city: string, locale: string): string {
  return locale === 'ru' ? (russian.get(city) ?? city) : city
}

/** The cities whose names we know in several languages. */
export function knownCities(): string[] {
  return [...russian.keys()]
}

/** Other spellings under which addresses of the lists name their city, so that it is not written twice. */
const spellings: Record<string, string[]> = {
  Athens: ['Athina', 'Αθήνα'],
  Belgrade: ['Beograd', 'Београд'],
  Bern: ['Berne'],
  Brussels: ['Bruxelles', 'Brussel'],
  Bucharest: ['București'],
  Cairo: ['Le Caire'],
  Chișinău: ['Chisinau', 'Кишинів'],
  Copenhagen: ['København'],
  'Dar es Salaam': ['Dar-es-Salaam'],
  Geneva: ['Genève'],
  'Guatemala City': ['Ciudad de Guatemala'],
  Havana: ['La Habana', 'Hawana'],
  Irkutsk: ['Irkuck'],
  'Kuwait City': ['Kuwait'],
  Kyiv: ['Київ', 'Kiev', 'Kiew', 'Kiova'],
  Lisbon: ['Lisboa'],
  'Mexico City': ['Ciudad de México', 'México'],
  Moscow: ['Moskva', 'Moskau'],
  'Panama City': ['Panamá'],
  Prague: ['Praha'],
  Rome: ['Roma'],
  Sermersooq: ['Nuuk'],
  Skopje: ['Скопjе', 'Скопје'],
  Sofia: ['София'],
  Tehran: ['Тегеран'],
  'Tel Aviv': ['Jaffa', 'Ramat Gan'],
  Thessaloniki: ['Θεσσαλονίκη'],
  Tirana: ['Tiranë'],
  Vienna: ['Wien'],
  Vilnius: ['Wilno'],
  Warsaw: ['Warszawa'],
  'Washington, D.C.': ['Washington'],
  Zagreb: ['Загреб'],
}

/** Every name under which an address may already hold the city. */
export function citySpellings(city: string): string[] {
  return [city, cityName(city, 'ru'), ...(spellings[city] ?? [])]
}
