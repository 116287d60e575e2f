/** The one field of a form that takes a table: a CSV file, as text. */
export function TableField({ label, hint }: { label: string; hint: string }) {
  return (
    <div>
      <label htmlFor="file" className="block font-semibold">
        {label}
      </label>
      <p id="file-hint" className="mt-1 text-sm text-muted">
        {hint}
      </p>
      <input
        id="file"
        name="file"
        type="file"
        required
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-describedby="file-hint"
        className="mt-2 block w-full rounded-sm border-2 border-edge bg-paper p-2 text-sm file:me-4 file:min-h-10 file:cursor-pointer file:rounded-sm file:border-0 file:bg-soft file:px-3 file:font-semibold hover:border-ink"
      />
    </div>
  )
}
