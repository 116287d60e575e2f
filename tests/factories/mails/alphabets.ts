import type { Stories } from './corpus'
import { bytesAs, encode, encodedWord, writeMail } from './write-mail'

const said: [alphabet: string, text: string][] = [
  ['utf-8', 'Құрметті ханым! Сіздің хатыңыз министрлікке жіберілді.'],
  ['windows-1251', 'Уважаемая госпожа! Ваше письмо получено и передано по принадлежности.'],
  ['koi8-r', 'Уважаемая госпожа! Ваше письмо получено и передано по принадлежности.'],
  ['koi8-u', 'Шановна пані! Ваш лист отримано і передано до міністерства.'],
  ['iso-8859-5', 'Уважаемая госпожа! Ваше письмо получено и передано по принадлежности.'],
  ['cp866', 'Уважаемая госпожа! Ваше письмо получено и передано по принадлежности.'],
  ['windows-1250', 'Szanowna Pani, dziękujemy za list. Został on przekazany do właściwego urzędu.'],
  ['iso-8859-2', 'Vážená paní, děkujeme za Váš dopis, který byl předán příslušnému ministerstvu.'],
  ['windows-1252', 'Madame, votre lettre a été transmise au ministère. L’ambassadeur vous répondra.'],
  ['iso-8859-1', 'Sehr geehrte Frau Müller, Ihr Schreiben wurde an die zuständige Behörde weitergegeben.'],
  ['windows-1254', 'Sayın Hanımefendi, mektubunuz alınmış ve ilgili bakanlığa iletilmiştir.'],
  ['windows-1256', 'السيدة المحترمة، لقد استلمنا رسالتكم وأحلناها إلى الوزارة المختصة.'],
  ['windows-1253', 'Αξιότιμη κυρία, η επιστολή σας διαβιβάστηκε στο αρμόδιο υπουργείο.'],
  ['windows-1255', 'גברת נכבדה, מכתבך התקבל והועבר למשרד הנוגע בדבר.'],
  ['windows-1257', 'Gerbiama ponia, Jūsų laiškas gautas ir perduotas ministerijai. Nuoširdžiai'],
  ['gb18030', '尊敬的女士:您的来信已收到,并已转交有关部门处理。'],
  ['big5', '敬啟者:您的來信已收到,並已轉交有關部門處理。'],
  ['shift_jis', '拝啓 お手紙を受け取りました。担当部署に転送いたしました。'],
  ['euc-kr', '안녕하십니까. 귀하의 서한을 접수하여 담당 부서에 전달하였습니다.'],
]

const written = (text: string, alphabet: string, type: string) =>
  writeMail({ headers: { 'Content-Type': type }, body: encode(text, alphabet) })

/** Texts in every usual alphabet: named, not named, and called by the name of another. */
export const alphabets: Stories = Object.fromEntries([
  ...said.flatMap(([alphabet, text]) => {
    const lands = { nature: 'reply', text } as const
    return [
      [`${alphabet}, labelled`, { mail: written(text, alphabet, `text/plain; charset="${alphabet}"`), lands }],
      [`${alphabet}, not labelled`, { mail: written(text, alphabet, 'text/plain'), lands }],
      [`${alphabet}, labelled utf-8`, { mail: written(text, alphabet, 'text/plain; charset=utf-8'), lands }],
    ] as const
  }),
  [
    'Cyrillic that calls itself Latin',
    {
      mail: written('Уважаемая госпожа, Ваше письмо получено.', 'windows-1251', 'text/plain; charset=iso-8859-1'),
      lands: { text: 'Уважаемая госпожа, Ваше письмо получено.' },
    },
  ],
  [
    'UTF-8 that calls itself Windows-1251',
    {
      mail: written('Уважаемая госпожа', 'utf-8', 'text/plain; charset=windows-1251'),
      lands: { text: 'Уважаемая госпожа' },
    },
  ],
  [
    'an alphabet that nobody knows',
    {
      mail: written('Ваше письмо получено', 'koi8-r', 'text/plain; charset=x-unknown'),
      lands: { text: 'Ваше письмо получено' },
    },
  ],
  [
    'Japanese of the old kind, not labelled',
    { mail: writeMail({ body: Buffer.from('\x1b$B%"%$\x1b(B ok', 'latin1') }), lands: { text: 'アイ ok' } },
  ],
  [
    'a subject in bytes that nobody labelled',
    {
      mail: writeMail({ headers: { Subject: bytesAs('Ответ на Ваше письмо', 'windows-1251') }, body: 'x' }),
      lands: { subject: 'Ответ на Ваше письмо' },
    },
  ],
  [
    'a subject labelled with the wrong alphabet',
    {
      mail: writeMail({ headers: { Subject: encodedWord('Ответ на Ваше письмо', 'koi8-r', 'utf-8') }, body: 'x' }),
      lands: { subject: 'Ответ на Ваше письмо' },
    },
  ],
] as [string, Stories[string]][])
