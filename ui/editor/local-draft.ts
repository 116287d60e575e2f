/** What was typed and not saved, as this device keeps it. */
export interface LocalDraft<Form> {
  form: Form
  /** What it was begun from. */
  base: Form
  /** When it was kept (ISO 8601). */
  at: string
}

const name = (key: string) => `draft:${key}`

/** Keeps unsaved work on this device. A device that keeps nothing (private window, full disk) changes nothing else. */
export function keepDraft<Form>(key: string, { form, base }: { form: Form; base: Form }): void {
  try {
    const draft: LocalDraft<Form> = { form, base, at: new Date().toISOString() }
    localStorage.setItem(name(key), JSON.stringify(draft))
  } catch {
    // Nothing to do: the form itself is still on the page.
  }
}

/** The draft kept on this device, or null. */
export function findDraft<Form>(key: string): LocalDraft<Form> | null {
  try {
    const kept = localStorage.getItem(name(key))
    return kept ? (JSON.parse(kept) as LocalDraft<Form>) : null
  } catch {
    return null
  }
}

/** Forgets what was kept under the key. */
export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(name(key))
  } catch {
    // It was never kept.
  }
}
