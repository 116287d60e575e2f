/** The wordmark: an envelope and the name. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5 font-serif text-xl font-semibold text-ink">
      <svg viewBox="0 0 32 24" aria-hidden="true" className="h-6 w-8">
        <rect x="1.25" y="1.25" width="29.5" height="21.5" rx="2" fill="none" stroke="currentColor" strokeWidth="2.5" />
        <path d="m2 3 14 11L30 3" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinejoin="round" />
        <circle cx="25" cy="18" r="2.4" className="fill-accent" />
      </svg>
      Postbag
    </span>
  )
}
