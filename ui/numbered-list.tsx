interface Item {
  text: string
  /** A word in the colour of success behind the text: "Met". */
  done?: string | undefined
}

/** Things in an order that matters, each under its number; `lang` and `dir` are those of the texts. */
export function NumberedList({ items, lang, dir }: { items: readonly Item[]; lang?: string; dir?: 'ltr' | 'rtl' }) {
  return (
    <ol
      className="max-w-text list-decimal space-y-3 ps-6 marker:font-serif marker:font-semibold marker:text-accent"
      lang={lang}
      dir={dir}
    >
      {items.map(({ text, done }) => (
        <li key={text} className="ps-2">
          {text}
          {done && <strong className="ms-2 text-good">{done}</strong>}
        </li>
      ))}
    </ol>
  )
}
