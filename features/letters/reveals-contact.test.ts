import { expect, test } from 'vitest'
import { revealsContact } from './reveals-contact'

test.each([
  'Write to anna@example.org',
  'анна@пример.рф',
  'Call +44 (0)20 7946-0958',
  'Call me at +44 20 7946 0123',
  '020 7946 0958',
  '+7 777 123 45 67',
  '8 (727) 250‑12‑34',
  '8–727–250–12–34',
  '06.12.34.56.78',
  '06 12 34 56 78',
  '777 123 456',
  '030/1234567',
  '(212) 555-0123',
  '2125550123',
  'Tel. No. 7946 0958',
  'phone number 79460958',
  'тел. № 250-12-34',
  'On 24.04.2016 I called 7946 0958',
  'On 24 04 2016 I called 7946 0958',
  '020 24 04 2016',
  '24 04 2016 58',
  'my number 2125550123',
  'мой номер 79460958',
  '160440007161',
])('%s reveals a contact', (text) => {
  expect(revealsContact([text])).toBe(true)
})

test.each([
  'My friend was arrested on 24.04.2016 in Atyrau.',
  'since 2016-04-24',
  'under Law No. 442 of 20.06.2003',
  'On 21 May 2016, 4,000 people',
  'Article 19 and Article 21',
  '4/24/2016',
  '24. 04. 2016',
  '24.04.2016–26.05.2016',
  '2016-04-24/2016-05-26',
  '2016-04-24 2016-05-26',
  '20160424',
  '2016-04-24T10:30:00+05:00',
  '24.04.2016, 10.30–12.45',
  'от 10:30 до 12:45 24.05.16',
  'in 2014–2016 and 2014/2015/2016',
  'Case No. 7514-16-00-1/1234',
  'дело № 7514-16-00-1/1234',
  'по ст. 174 и 400 от 20.06.2003',
  'Application no. 12345678/16',
  'Az. 12345678/16',
  'a fine of 1 250 500 tenge',
  'штраф 1 250 500 тенге',
  '$4,500,000 and €12.500.000,50',
  '1,000,000 people and 2 500 000 voices',
  '51.16052, 71.47036',
  'DE89 3704 0044 0532 0130 00',
  '24 04 2016',
  'from 24 04 2016 to 26 05 2016',
  '24 04 2016 – 26 05 2016',
  '2016 04 24',
  'BIN 160440007161',
  'BIN: 160440007161',
  'БИН – 160440007161',
  'ИИН 900101300123',
  'ЖСН 900101300123',
  'passport N12345678',
  'passport N 12345678',
  'passport no. 12345678',
  'паспорт 12345678',
  'удостоверение № 012345678',
  'account 40817810099910004312',
  'Reisepass C01234567',
  'Articles 174, 400 and 405 of 3.7.2014',
  'resolution 68/268 of 9.4.2014',
])('%s does not', (text) => {
  expect(revealsContact([text])).toBe(false)
})

test('a long text of digits, points or at signs is read at once', () => {
  for (const piece of ['1', '1 ', '@', 'a', '1.', '$1 ', '24.04.', 'AA00']) revealsContact([piece.repeat(6_000)])
}, 60_000)
