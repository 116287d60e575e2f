/** A number with its name. */
interface SumLine {
  name: string
  hint?: string
  value: string
}

/** Numbers under each other, and what they come to. */
export function SumLines({ lines, sum }: { lines: readonly SumLine[]; sum: SumLine }) {
  return (
    <dl className="border-t border-line">
      {[...lines, sum].map((line) => (
        <div
          key={line.name}
          className={`flex justify-between gap-6 py-3 ${line === sum ? 'border-b-2 border-ink font-semibold' : 'border-b border-line'}`}
        >
          <dt>
            {line.name}
            {line.hint && <span className="mt-1 block text-sm font-normal text-muted">{line.hint}</span>}
          </dt>
          <dd className="tabular-nums">{line.value}</dd>
        </div>
      ))}
    </dl>
  )
}
