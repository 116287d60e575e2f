import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'
import { isoDay } from '@/features/days'
import type { Pledge } from '@/features/pledges/schema'
import type { ConsentWords } from '@/features/signatures/keep-consent-text'
import type { OwnSignatureView } from '@/features/signatures/read-own-signature'

export interface SignatureData {
  signer: { name: string; email: string; city: string; role: string; organisation: string; comment: string }
  /** What was answered to the petition's own questions, in words. */
  answers: { question: string; answer: string }[]
  /** What help they offer. */
  pledge?: Pledge | undefined
  petition: { title: string; url: string; version: number }
  /** With which the count is checked; undefined of one that does not count, or where none can be made any more. */
  receipt: string | undefined
  country: string
  /** In the language of the mail. */
  countryName: string
  display: OwnSignatureView['display']
  confirmedOn: Date | null
  consents: {
    purpose: ConsentWords['purpose']
    wording: string
    text: string
    givenOn: Date
    withdrawnOn: Date | null
  }[]
  site: string
}

/** Everything that is kept of a signer, to read and as a file. The site itself cannot show it. */
export function signatureData({ locale, t, day }: Words, data: SignatureData): Message {
  const { signer, answers, pledge, petition, consents } = data
  const fact = (name: Parameters<typeof t>[0], value: string) => (value === '' ? [] : [{ name: t(name), value }])
  return {
    locale,
    subject: t('signature-data.subject'),
    preheader: t('signature-data.preheader'),
    title: t('signature-data.title'),
    blocks: [
      { kind: 'paragraph', text: t('signature-data.lead') },
      {
        kind: 'facts',
        facts: [
          ...fact('signature-data.name', signer.name),
          ...fact('signature-data.email', signer.email),
          ...fact('signature-data.country', data.countryName),
          ...fact('signature-data.city', signer.city),
          ...fact('signature-data.role', signer.role),
          ...fact('signature-data.organisation', signer.organisation),
          ...fact('signature-data.comment', signer.comment),
          ...answers.map(({ question, answer }) => ({ name: question, value: answer })),
          ...fact(
            'signature-data.pledge',
            [...(pledge?.kinds ?? []).map((kind) => t(`signature-data.pledgeKinds.${kind}`)), pledge?.details ?? '']
              .filter(Boolean)
              .join(', '),
          ),
          ...fact(
            'signature-data.petition',
            t('signature-data.version', { title: petition.title, version: petition.version }),
          ),
          ...fact('signature-data.receipt', data.receipt ?? ''),
          ...fact('signature-data.confirmedOn', data.confirmedOn ? day(data.confirmedOn) : ''),
          ...fact('signature-data.display', t(`signature-data.displays.${data.display}`)),
        ],
      },
      { kind: 'heading', text: t('signature-data.consents') },
      {
        kind: 'facts',
        facts: consents.map(({ purpose, text, givenOn, withdrawnOn }) => ({
          name: t(`signature-data.purposes.${purpose}`),
          value: [
            ...(text ? [`“${text.replaceAll('\n', ' ')}”`] : []),
            withdrawnOn
              ? t('signature-data.withdrawn', { given: day(givenOn), withdrawn: day(withdrawnOn) })
              : t('signature-data.given', { given: day(givenOn) }),
          ].join(' '),
        })),
      },
      { kind: 'heading', text: t('signature-data.kept') },
      { kind: 'paragraph', text: t('signature-data.keptText') },
    ],
    footer: t('parts.footer', { site: data.site }),
    attachment: { name: 'my-data.json', text: `${JSON.stringify(asFile(data), null, 2)}\n` },
  }
}

/** Days as days: the file has no times, because there are none. */
function asFile(data: SignatureData) {
  const { signer, answers, pledge, petition, receipt, country, display, confirmedOn, consents } = data
  const dayOf = (day: Date | null) => isoDay(day)
  return {
    ...signer,
    answers,
    ...(pledge && { help: pledge }),
    country,
    petition,
    ...(receipt && { receipt }),
    display,
    confirmedOn: dayOf(confirmedOn),
    consents: consents.map((consent) => ({
      ...consent,
      givenOn: dayOf(consent.givenOn),
      withdrawnOn: dayOf(consent.withdrawnOn),
    })),
  }
}

export const preview: SignatureData = {
  signer: {
    name: 'Ayşe Nurgaliyeva',
    email: 'ayse@example.org',
    city: 'Ljubljana',
    role: 'Teacher',
    organisation: 'Teachers’ union, branch 12',
    comment: 'My grandfather was a miner.\nI know what they ask for.',
  },
  answers: [{ question: 'How do you know of the case?', answer: 'From my union' }],
  pledge: { kinds: ['translate', 'bring_people'], details: 'From Kazakh into English, on weekends' },
  petition: { title: 'Release the nine miners', url: 'https://example.org/en/petitions/miners', version: 2 },
  receipt: 'K7QM-4TXP-0W2E-9ZJD',
  country: 'SI',
  countryName: 'Slovenia',
  display: 'initials',
  confirmedOn: new Date('2026-03-01'),
  consents: [
    {
      purpose: 'sign',
      wording: 'sign/1/en',
      text: 'I agree that my name, e-mail and country are kept, sealed, to count my signature, hand it in, and ask me again if the text changes.',
      givenOn: new Date('2026-03-01'),
      withdrawnOn: null,
    },
    {
      purpose: 'updates',
      wording: 'updates/1/en',
      text: 'Write to me when there is news',
      givenOn: new Date('2026-03-01'),
      withdrawnOn: new Date('2026-03-09'),
    },
  ],
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={signatureData(mailWords(locale), preview)} />
}
