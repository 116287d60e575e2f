/** What stands on a sheet, part by part. */
export interface SheetLetter {
  locale: string
  sender: readonly string[]
  address: readonly string[]
  dateline: string
  reference?: string | undefined
  subject: string
  salutation: string
  body: readonly ({ kind: 'list'; items: readonly string[] } | { kind: 'paragraph'; text: string })[]
  close: string
  /** The lines under each signature. */
  signatures: readonly (readonly string[])[]
}

/** A letter as it will look, on a sheet. `/letter.js` fills the same parts anew while somebody types. */
export function LetterSheet({ letter, dir }: { letter: SheetLetter; dir: 'ltr' | 'rtl' }) {
  return (
    <article
      lang={letter.locale}
      dir={dir}
      data-letter=""
      className="border border-line bg-paper px-6 py-8 font-[Georgia,'Noto_Serif','Times_New_Roman',serif] text-sm shadow-sheet sm:px-9"
    >
      <p data-part="sender" className="whitespace-pre-line text-muted">
        <span className="font-semibold text-ink">{letter.sender[0]}</span>
        {letter.sender
          .slice(1)
          .map((line) => `\n${line}`)
          .join('')}
      </p>
      <p data-part="address" className="mt-8 whitespace-pre-line">
        {letter.address.join('\n')}
      </p>
      <p data-part="dateline" className="mt-8 text-end">
        {letter.dateline}
      </p>
      {letter.reference && <p className="mt-2 text-end text-muted">{letter.reference}</p>}
      <p data-part="subject" className="mt-6 font-semibold">
        {letter.subject}
      </p>
      <p data-part="salutation" className="mt-5">
        {letter.salutation}
      </p>
      <div
        data-part="body"
        className="mt-3 space-y-3 [&_li]:ps-1 [&_ol]:list-decimal [&_ol]:space-y-1 [&_ol]:ps-7 [&_p]:whitespace-pre-line"
      >
        {letter.body.map((block, at) =>
          block.kind === 'list' ? (
            <ol key={String(at)}>
              {block.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          ) : (
            <p key={String(at)}>{block.text}</p>
          ),
        )}
      </div>
      <p data-part="close" className="mt-5">
        {letter.close}
      </p>
      {letter.signatures.length > 1 ? (
        <ul className="mt-8 grid gap-x-8 gap-y-6 pt-4 sm:grid-cols-2">
          {letter.signatures.map((lines, at) => (
            <li key={String(at)} className="whitespace-pre-line">
              {lines.join('\n')}
            </li>
          ))}
        </ul>
      ) : (
        <p data-part="signatures" className="mt-12 whitespace-pre-line">
          {letter.signatures[0]?.join('\n')}
        </p>
      )}
    </article>
  )
}
