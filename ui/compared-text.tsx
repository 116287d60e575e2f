import { useLocale, useTranslations } from 'next-intl'

/** A piece of two texts laid over each other. */
interface Piece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

interface Props {
  /** What is compared, each under its name. */
  parts: readonly { name: string; pieces: readonly Piece[] }[]
  /** The language of the text. */
  lang: string
  dir: 'ltr' | 'rtl'
}

const looks = {
  removed: 'bg-error-soft text-error line-through decoration-2',
  added: 'bg-good-soft font-semibold text-good underline decoration-2 underline-offset-4',
}

/**
 * Texts before and after a change in one: what went is struck through, what came is underlined, and both are said to whoever
 * listens.
 */
export function ComparedText({ parts, lang, dir }: Props) {
  const t = useTranslations('ui.compared')
  const locale = useLocale()
  return (
    <dl className="space-y-4">
      {parts.map(({ name, pieces }) => (
        <div key={name}>
          <dt className="text-sm font-semibold text-muted">{name}</dt>
          <dd lang={lang} dir={dir} className="mt-1 break-words whitespace-pre-line">
            {keyed(pieces).map(({ key, kind, text }) => {
              if (kind === 'same') return <span key={key}>{text}</span>
              const Mark = kind === 'removed' ? 'del' : 'ins'
              return (
                <Mark key={key} className={looks[kind]}>
                  <span className="sr-only" lang={locale}>{` [${t(kind)}: `}</span>
                  {text}
                  <span className="sr-only">{'] '}</span>
                </Mark>
              )
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Pieces stand where they stand: their place is what tells them apart. */
function keyed(pieces: readonly Piece[]) {
  let at = 0
  return pieces.map((piece) => {
    at += piece.text.length
    return { ...piece, key: `${piece.kind}-${at}` }
  })
}
