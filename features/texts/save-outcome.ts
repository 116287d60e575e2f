import type { Gap } from './gaps'

/** What saving everything that the editor of a text holds came to. */
export type SaveOutcome<Form> =
  /** `current` is what is saved now. */
  | { ok: true; current: Form }
  /** Somebody else saved in between; `current` is what they saved. Nothing was written. */
  | { ok: false; reason: 'changed'; current: Form }
  /** It is public and would lose something it must have. Nothing was written. */
  | { ok: false; reason: 'incomplete'; gaps: Gap[] }
