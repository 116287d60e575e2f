interface Props {
  /** What the chart shows, for those who cannot see it. */
  label: string
  /** One for each day, without gaps; `name` is the day in words. */
  days: readonly { day: string; name: string; count: number }[]
  /** Largest value, written out. */
  most: string
}

const width = 720
const height = 180
const top = 20
const bottom = 24

/** Columns by day, drawn on the server. Every column tells its day and number. */
export function DayChart({ label, days, most }: Props) {
  const highest = Math.max(1, ...days.map(({ count }) => count))
  const step = width / Math.max(days.length, 1)
  const base = height - bottom
  const [first, last] = [days[0], days.at(-1)]
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="block h-auto w-full text-muted">
      <line x1="0" y1={top} x2={width} y2={top} stroke="currentColor" strokeOpacity="0.35" strokeDasharray="3 4" />
      <text x="0" y={top - 6} fontSize="13" fill="currentColor">
        {most}
      </text>
      {days.map(({ day, name, count }, at) => {
        const tall = count === 0 ? 0 : Math.max(2, ((base - top) * count) / highest)
        return (
          <g key={day} className="group">
            <rect x={at * step} y={top} width={step} height={base - top} fill="transparent" />
            <rect
              x={at * step + Math.min(2, step * 0.15)}
              y={base - tall}
              width={Math.max(1, step - Math.min(4, step * 0.3))}
              height={tall}
              className="fill-accent group-hover:fill-accent-deep"
            />
            <title>{`${name}: ${count}`}</title>
          </g>
        )
      })}
      <line x1="0" y1={base} x2={width} y2={base} stroke="currentColor" />
      <text x="0" y={height - 6} fontSize="13" fill="currentColor">
        {first?.name}
      </text>
      {days.length > 1 && (
        <text x={width} y={height - 6} fontSize="13" textAnchor="end" fill="currentColor">
          {last?.name}
        </text>
      )}
    </svg>
  )
}
