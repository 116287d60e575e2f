import { readCities } from './read-cities'

/**
 * Cities of western, northern and southern Europe: country and name in the lists | on an envelope | German | French |
 * Spanish | Russian | Kazakh. `=` is the name of the list, in Kazakh the Russian one.
 */
export const europe = readCities(`
AD Andorra la Vella | = | = | Andorre-la-Vieille | Andorra la Vieja | Андорра-ла-Велья | =
AT Graz | = | = | = | = | Грац | =
AT Innsbruck | = | = | = | = | Инсбрук | =
AT Klagenfurt | = | = | = | = | Клагенфурт | =
AT Linz | = | = | = | = | Линц | =
AT Salzburg | = | = | Salzbourg | Salzburgo | Зальцбург | =
AT St. Pölten (Sankt Pölten) | = | = | Sankt Pölten | Sankt Pölten | Санкт-Пёльтен | =
AT Vienna | Wien | Wien | Vienne | Viena | Вена | =
AT Wörgl | = | = | = | = | Вёргль | =
BE Antwerp | Antwerpen | Antwerpen | Anvers | Amberes | Антверпен | =
BE Bruges | Brugge | Brügge | = | Brujas | Брюгге | =
BE Brussels | Bruxelles | Brüssel | Bruxelles | Bruselas | Брюссель | =
BE Ghent | Gent | Gent | Gand | Gante | Гент | =
BE Liège | = | Lüttich | = | Lieja | Льеж | =
BE Soumagne | = | = | = | = | Сумань | =
CH Basel | = | = | Bâle | Basilea | Базель | =
CH Bellevue | = | = | = | = | Бельвю | =
CH Bern | = | = | Berne | Berna | Берн | =
CH Geneva | Genève | Genf | Genève | Ginebra | Женева | =
CH Lausanne | = | = | = | Lausana | Лозанна | =
CH Lugano | = | = | = | = | Лугано | =
CH Zug | = | = | Zoug | = | Цуг | =
CH Zürich (Zurich) | = | = | Zurich | Zúrich | Цюрих | =
DE Berlin | = | = | = | Berlín | Берлин | =
DE Bonn | = | = | = | = | Бонн | =
DE Bremen | = | = | Brême | = | Бремен | =
DE Cologne | Köln | Köln | = | Colonia | Кёльн | =
DE Dortmund | = | = | = | = | Дортмунд | =
DE Dresden | = | = | Dresde | Dresde | Дрезден | =
DE Düsseldorf | = | = | = | = | Дюссельдорф | =
DE Essen | = | = | = | = | Эссен | =
DE Flensburg | = | = | Flensbourg | Flensburgo | Фленсбург | =
DE Frankfurt am Main | = | = | Francfort-sur-le-Main | Fráncfort del Meno | Франкфурт-на-Майне | =
DE Freiburg im Breisgau | = | = | Fribourg-en-Brisgau | Friburgo de Brisgovia | Фрайбург | =
DE Hamburg | = | = | Hambourg | Hamburgo | Гамбург | =
DE Hanover | Hannover | Hannover | Hanovre | Hannover | Ганновер | =
DE Karlsruhe | = | = | = | = | Карлсруэ | =
DE Kiel | = | = | = | = | Киль | =
DE Leipzig | = | = | = | = | Лейпциг | =
DE Lichtenau | = | = | = | = | Лихтенау | =
DE Mannheim | = | = | = | = | Мангейм | =
DE Munich | München | München | = | Múnich | Мюнхен | =
DE Nuremberg | Nürnberg | Nürnberg | = | Núremberg | Нюрнберг | =
DE Potsdam | = | = | = | = | Потсдам | =
DE Saarbrücken | = | = | Sarrebruck | Sarrebruck | Саарбрюккен | =
DE Stuttgart | = | = | = | = | Штутгарт | =
DK Aarhus | = | = | = | = | Орхус | =
DK Copenhagen | København | Kopenhagen | Copenhague | Copenhague | Копенгаген | =
DK,GL Nuuk | = | = | = | = | Нуук | =
ES Alicante | = | = | = | = | Аликанте | =
ES Barcelona | = | = | Barcelone | = | Барселона | =
ES Bilbao | = | = | = | = | Бильбао | =
ES Cartagena | = | = | Carthagène | = | Картахена | =
ES Córdoba | = | = | Cordoue | = | Кордова | =
ES Ibiza | = | = | = | = | Ивиса | =
ES Las Palmas de Gran Canaria | = | = | = | = | Лас-Пальмас-де-Гран-Канария | =
ES Madrid | = | = | = | = | Мадрид | =
ES Málaga | = | = | Malaga | = | Малага | =
ES Palma | = | = | = | = | Пальма | =
ES Santa Cruz de Tenerife | = | = | = | = | Санта-Крус-де-Тенерифе | =
ES Santiago de Compostela | = | = | Saint-Jacques-de-Compostelle | = | Сантьяго-де-Компостела | =
ES Seville | Sevilla | Sevilla | Séville | Sevilla | Севилья | =
ES Valencia | = | = | Valence | = | Валенсия | =
FI Helsinki | = | = | = | = | Хельсинки | =
FI Mariehamn | = | = | = | = | Мариехамн | =
FI Turku | = | = | = | = | Турку | =
FO Tórshavn | = | = | = | = | Торсхавн | =
FR Bagnolet | = | = | = | = | Баньоле | =
FR Bayonne | = | = | = | Bayona | Байонна | =
FR Bordeaux | = | = | = | Burdeos | Бордо | =
FR Boulogne-Billancourt | = | = | = | = | Булонь-Бийанкур | =
FR Brest | = | = | = | = | Брест | =
FR,GF Cayenne | = | = | = | Cayena | Кайенна | =
FR,MQ Ducos | = | = | = | = | Дюко | =
FR,MQ Fort-de-France | = | = | = | = | Фор-де-Франс | =
FR Grenoble | = | = | = | = | Гренобль | =
FR,GP Les Abymes | = | = | = | = | Лез-Абим | =
FR Lille | = | = | = | = | Лилль | =
FR Lyon | = | = | = | = | Лион | =
FR Marseille | = | = | = | Marsella | Марсель | =
FR Metz | = | = | = | = | Мец | =
FR Montpellier | = | = | = | = | Монпелье | =
FR Nantes | = | = | = | = | Нант | =
FR Nice | = | Nizza | = | Niza | Ницца | =
FR,NC Nouméa | = | = | = | Numea | Нумеа | =
FR Paris | = | = | = | París | Париж | =
FR Pau | = | = | = | = | По | =
FR Perpignan | = | = | = | Perpiñán | Перпиньян | =
FR,GP Pointe-à-Pitre | = | = | = | = | Пуэнт-а-Питр | =
FR Rennes | = | = | = | = | Ренн | =
FR Rouen | = | = | = | Ruan | Руан | =
FR,RE Saint-Denis | = | = | = | = | Сен-Дени | =
FR Saint-Étienne | = | = | = | = | Сент-Этьен | =
FR,RE Saint-Louis | = | = | = | = | Сен-Луи | =
FR Strasbourg | = | Straßburg | = | Estrasburgo | Страсбург | =
FR Toulouse | = | = | = | Tolosa | Тулуза | =
FR Villeurbanne | = | = | = | = | Виллёрбан | =
GB Belfast | = | = | = | = | Белфаст | =
GB Birmingham | = | = | = | = | Бирмингем | =
GB Bristol | = | = | = | = | Бристоль | =
GB Cambridge | = | = | = | = | Кембридж | =
GB Cardiff | = | = | = | = | Кардифф | =
GB Edinburgh | = | = | Édimbourg | Edimburgo | Эдинбург | =
GB Glasgow | = | = | = | = | Глазго | =
GB Leeds | = | = | = | = | Лидс | =
GB Liverpool | = | = | = | = | Ливерпуль | =
GB London | = | = | Londres | Londres | Лондон | =
GB Manchester | = | = | = | = | Манчестер | =
GB Newcastle upon Tyne | = | = | = | = | Ньюкасл-апон-Тайн | =
GB Nottingham | = | = | = | = | Ноттингем | =
GB Oxford | = | = | = | = | Оксфорд | =
GB Sheffield | = | = | = | = | Шеффилд | =
GI Gibraltar | = | = | = | = | Гибралтар | =
IE Cork | = | = | = | = | Корк | =
IE Dublin | = | = | = | Dublín | Дублин | =
IS Akureyri | = | = | = | = | Акюрейри | =
IS Reykjavik | Reykjavík | Reykjavík | = | Reikiavik | Рейкьявик | =
IT Bari | = | = | = | = | Бари | =
IT Bologna | = | = | Bologne | Bolonia | Болонья | =
IT Florence | Firenze | Florenz | = | Florencia | Флоренция | =
IT Genoa | Genova | Genua | Gênes | Génova | Генуя | =
IT Milan | Milano | Mailand | = | Milán | Милан | =
IT Naples | Napoli | Neapel | = | Nápoles | Неаполь | =
IT Palermo | = | = | Palerme | = | Палермо | =
IT Province of Caltanissetta | Caltanissetta | Provinz Caltanissetta | province de Caltanissetta | provincia de Caltanissetta | Кальтаниссетта | =
IT,VA Rome | Roma | Rom | = | Roma | Рим | =
IT Trieste | = | Triest | = | = | Триест | =
IT Turin | Torino | = | = | Turín | Турин | =
IT Venice | Venezia | Venedig | Venise | Venecia | Венеция | =
LI Vaduz | = | = | = | = | Вадуц | =
LU Hesperange | = | = | = | = | Эсперанж | =
LU Luxembourg | = | Luxemburg | = | Luxemburgo | Люксембург | =
MC Monaco | = | = | = | Mónaco | Монако | =
MC Monte Carlo | Monte-Carlo | = | Monte-Carlo | Montecarlo | Монте-Карло | =
MT Valletta | = | = | La Valette | La Valeta | Валлетта | =
NL Amsterdam | = | = | = | Ámsterdam | Амстердам | =
NL Rotterdam | = | = | = | Róterdam | Роттердам | =
NL The Hague | Den Haag | Den Haag | La Haye | La Haya | Гаага | =
NL Utrecht | = | = | = | = | Утрехт | =
NO Bergen | = | = | = | = | Берген | =
NO Kirkenes | = | = | = | = | Киркенес | =
NO Oslo | = | = | = | = | Осло | =
NO Tromsø | = | = | = | = | Тромсё | =
PT Caniço | = | = | = | = | Канису | =
PT Lisbon | Lisboa | Lissabon | Lisbonne | Lisboa | Лиссабон | =
PT Portimão | = | = | = | = | Портиман | =
PT Porto | = | = | = | Oporto | Порту | =
SE Gothenburg | Göteborg | Göteborg | Göteborg | Gotemburgo | Гётеборг | =
SE Helsingborg | = | = | = | Helsingborg | Хельсингборг | =
SE Luleå | = | = | = | = | Лулео | =
SE Malmö | = | = | = | = | Мальмё | =
SE Stockholm | = | = | = | Estocolmo | Стокгольм | =
SE Uppsala | = | = | = | Upsala | Уппсала | =
SM San Marino | = | = | Saint-Marin | = | Сан-Марино | =
SM Serravalle | = | = | = | = | Серравалле | =
VA Vatican City | Città del Vaticano | Vatikanstadt | Cité du Vatican | Ciudad del Vaticano | Ватикан | =
`)
