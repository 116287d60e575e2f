import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'
import type { TextPiece } from '@/features/petitions/text-file'

export interface TextChanged {
  /** Where the old and the new text stand beside each other, for this signer alone. */
  url: string
  /** What of the text has other words, in its order: nothing where only other languages have. */
  pieces: TextPiece[]
  site: string
}

/**
 * Asks somebody who signed a text whether they sign the newer one. It names the parts that have changed and not the words:
 * those would say what it is about to whoever searches the mailbox.
 */
export function textChanged({ locale, t }: Words, { url, pieces, site }: TextChanged): Message {
  const names = pieces.map((piece) => t(`text-changed.pieces.${piece}`))
  return {
    locale,
    subject: t('text-changed.subject'),
    preheader: t('text-changed.preheader'),
    title: t('text-changed.title'),
    blocks: [
      { kind: 'paragraph', text: t('text-changed.lead') },
      { kind: 'heading', text: t('text-changed.changed') },
      {
        kind: 'paragraph',
        text: names.length
          ? t('text-changed.parts', { parts: new Intl.ListFormat(locale).format(names) })
          : t('text-changed.same'),
      },
      { kind: 'paragraph', text: t('text-changed.beside') },
      { kind: 'button', label: t('text-changed.button'), url },
      { kind: 'heading', text: t('text-changed.whyTitle') },
      { kind: 'paragraph', text: t('text-changed.why') },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: TextChanged = {
  url: 'https://example.org/en/signatures/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk/text',
  pieces: ['title', 'text'],
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={textChanged(mailWords(locale), preview)} />
}
