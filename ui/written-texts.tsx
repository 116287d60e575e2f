import { writtenIn } from './refused'

/** The texts that people wrote in a form, to be read and copied where its fields cannot show them. */
export function WrittenTexts({ entries }: { entries: readonly [name: string, value: string][] }) {
  const texts = writtenIn(entries)
  if (texts.length === 0) return null
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-paper">
      {texts.map((text) => (
        <li key={text} dir="auto" className="px-5 py-3 whitespace-pre-wrap wrap-anywhere">
          {text}
        </li>
      ))}
    </ul>
  )
}
