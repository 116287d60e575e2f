interface Props {
  /** What the chart shows, for those who cannot see it. */
  label: string
  /** One for each day, without gaps; `name` is the day in words. */
  days: readonly { day: string; name: string; count: number }[]
  /** Largest value, written out. */
  most: string
}

const height = 100

/** Columns by day, drawn on the server. Every column tells its day and number. */
export function DayChart({ label, days, most }: Props) {
  const highest = Math.max(1, ...days.map(({ count }) => count))
  return (
    <div className="text-sm text-muted tabular-nums">
      <p aria-hidden="true" className="border-b border-dashed border-edge/50">
        {most}
      </p>
      <svg
        viewBox={`0 0 ${days.length * 10} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className="block h-36 w-full border-b border-edge sm:h-44"
      >
        {days.map(({ day, name, count }, at) => {
          const tall = count === 0 ? 0 : Math.max(1.5, (height * count) / highest)
          return (
            <g key={day} className="group">
              <rect x={at * 10} y={0} width={10} height={height} fill="transparent" />
              <rect
                x={at * 10 + 1}
                y={height - tall}
                width={8}
                height={tall}
                className="fill-accent group-hover:fill-accent-deep"
              />
              <title>{`${name}: ${count}`}</title>
            </g>
          )
        })}
      </svg>
      <p aria-hidden="true" className="flex justify-between pt-1">
        <span>{days[0]?.name}</span>
        {days.length > 1 && <span>{days.at(-1)?.name}</span>}
      </p>
    </div>
  )
}
