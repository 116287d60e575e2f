/**
 * Cities in the scripts of their own post that none of our languages has, by their name in the lists: an address that
 * holds one of them has named its city.
 */
const names = new Map(
  `
Abu Dhabi: أبوظبي; أبو ظبي | Dubai: دبي | Kabul: کابل; كابل; کابول | Yerevan: Երևան; Երեվան | Dhaka: ঢাকা
Manama: المنامة | Beijing: 北京市; 北京 | Chengdu: 成都市; 成都 | Chongqing: 重庆市; 重庆 | Guangzhou: 广州市; 广州
Shanghai: 上海市; 上海 | Shenyang: 沈阳市; 沈阳 | Wuhan: 武汉市; 武汉 | Urumqi: 乌鲁木齐市; 乌鲁木齐
Djibouti: جيبوتي | Algiers: الجزائر العاصمة; الجزائر | Alexandria: الإسكندرية | Cairo: القاهرة | Addis Ababa: አዲስ አበባ
Tbilisi: თბილისი | Hong Kong: 香港 | Haifa: חיפה | Jerusalem: ירושלים; القدس
Tel Aviv: תל אביב; תל אביב יפו | Kolkata: কলকাতা | Mumbai: मुंबई | New Delhi: नई दिल्ली | Baghdad: بغداد | Basra: البصرة
Erbil: أربيل; هەولێر | Isfahan: اصفهان | Mashhad: مشهد | Tehran: تهران; طهران | Amman: عمان; عمّان
Fukuoka: 福岡市; 福岡 | Nagoya: 名古屋市; 名古屋 | Osaka: 大阪市; 大阪府; 大阪 | Sapporo: 札幌市; 札幌 | Tokyo: 東京都; 東京
Phnom Penh: ភ្នំពេញ; រាជធានីភ្នំពេញ | Pyongyang: 평양시; 평양 | Busan: 부산광역시; 부산시; 부산 | Seoul: 서울특별시; 서울시; 서울
Kuwait City: مدينة الكويت; الكويت | Vientiane: ວຽງຈັນ; ນະຄອນຫຼວງວຽງຈັນ | Beirut: بيروت | Colombo: කොළඹ; கொழும்பு
Benghazi: بنغازي | Tripoli: طرابلس | Casablanca: الدار البيضاء | Rabat: الرباط | Mandalay: မန္တလေး | Naypyidaw: နေပြည်တော်
Yangon: ရန်ကုန်; ရန်ကုန်မြို့ | Macau: 澳門; 澳门 | Nouakchott: نواكشوط | Kathmandu: काठमाडौं; काठमाडौँ | Muscat: مسقط
Islamabad: اسلام آباد | Karachi: کراچی | Lahore: لاہور | Ramallah: رام الله | Doha: الدوحة | Jeddah: جدة | Riyadh: الرياض
Khartoum: الخرطوم | Mogadishu: مقديشو | Aleppo: حلب | Damascus: دمشق | N'Djamena: انجمينا; إنجامينا
Bangkok: กรุงเทพมหานคร; กรุงเทพฯ; กรุงเทพ | Chiang Mai: เชียงใหม่ | Tunis: تونس | Taipei: 臺北市; 台北市; 臺北; 台北
Aden: عدن | Sanaa: صنعاء
`
    .split(/[|\n]/)
    .map((entry) => entry.split(':').map((part) => part.trim()))
    .map(([city = '', written = '']) => [city, written.split('; ')] as const),
)

/** How a city of the lists is written where it lies, in a script that is not Latin, Cyrillic or Greek; empty where it is not known. */
export function nameCityNatively(city: string): readonly string[] {
  return names.get(city) ?? []
}
