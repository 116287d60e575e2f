'use client'

import type { Messages } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { blankLanguages, type EditedForm, withoutBlank } from './blank-languages'
import { beginHistory, changeHistory, redoHistory, undoHistory } from './history'
import { findDraft, forgetDraft, keepDraft, type LocalDraft } from './local-draft'
import { type Clash, isSame, mergeForms } from './merge'

/** Where a form can be wrong: at a field, or at a part of one ("translations.0.title"). */
export type FaultPath<Form> = (keyof Form & string) | `${keyof Form & string}.${string}` | `translations.${string}`

/** What saving came to; `Path` is where what was saved can be wrong. */
export type SaveResult<Form, Path extends string = FaultPath<Form>> =
  /** `current` is what is saved now, with ids that new parts were given. */
  | { ok: true; current: Form }
  /** Somebody else saved meanwhile; `current` is what is saved now. */
  | { ok: false; reason: 'changed'; current: Form }
  /** Fields that cannot be saved: path → code of the fault. */
  | { ok: false; reason: 'invalid'; errors: Partial<Record<Path, string>> }
  | { ok: false; reason: keyof Messages['ui']['editor']['refused'] }

/** `blank`: all that is written is saved, but in some language nothing is written yet. */
type Status = 'saved' | 'unsaved' | 'saving' | 'blank'

interface Options<Form> {
  /** Names the draft on this device. */
  draftKey: string
  initial: Form
  /** `saved` is what was saved last. */
  save: (form: Form, saved: Form) => Promise<SaveResult<Form>>
}

const draftPause = 500

/**
 * The state of an editor: the form with undo and redo, whether it is saved, a draft on this device for what is not,
 * and what to do when somebody else saved in between (both works are put together; nothing is lost).
 */
export function useEditor<Form extends EditedForm>({ draftKey, initial, save }: Options<Form>) {
  const [history, setHistory] = useState(() => beginHistory(initial))
  const [saved, setSaved] = useState(initial)
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<Extract<SaveResult<Form>, { ok: false }> | null>(null)
  const [clashes, setClashes] = useState<Clash[] | null>(null)
  const [found, setFound] = useState<LocalDraft<Form> | null>(null)
  const form = history.present
  const dirty = !isSame({ ...withoutBlank(form), revision: 0 }, { ...withoutBlank(saved), revision: 0 })
  const blank = blankLanguages(form)
  const settled: Status = blank.length > 0 ? 'blank' : 'saved'
  const status: Status = saving ? 'saving' : dirty ? 'unsaved' : settled

  const opened = useRef(initial)
  useEffect(() => {
    const draft = findDraft<Form>(draftKey)
    if (draft && !isSame({ ...draft.form, revision: 0 }, { ...opened.current, revision: 0 })) setFound(draft)
    else forgetDraft(draftKey)
  }, [draftKey])

  const touched = useRef(false)
  useEffect(() => {
    if (dirty) touched.current = true
    if (!touched.current) return
    const timer = setTimeout(
      () => (dirty ? keepDraft(draftKey, { form, base: saved }) : forgetDraft(draftKey)),
      draftPause,
    )
    return () => clearTimeout(timer)
  }, [dirty, draftKey, form, saved])

  const change = useCallback((place: string, update: (form: Form) => Form) => {
    setHistory((before) => changeHistory(before, update(before.present), place, Date.now()))
  }, [])

  const saveNow = useCallback(async (): Promise<boolean> => {
    setSaving(true)
    const sent = { ...form, revision: saved.revision }
    const result: SaveResult<Form> = await save(sent, saved).catch(() => ({ ok: false, reason: 'unreachable' }))
    setSaving(false)
    if (result.ok) {
      const { current } = result
      // What was typed while it was being saved stays, and so does a language that waits for its first word.
      setHistory((before) => ({ ...before, present: mergeForms(withoutBlank(sent), before.present, current).form }))
      setSaved(current)
      setRefusal(null)
      setClashes(null)
      setFound(null)
      return true
    }
    setRefusal(result)
    if (result.reason === 'changed' && 'current' in result) {
      const merged = mergeForms(saved, form, result.current)
      setHistory((before) => changeHistory(before, merged.form, 'merge', 0))
      setSaved(result.current)
      setClashes(merged.clashes)
    }
    return false
  }, [form, save, saved])

  return {
    form,
    status,
    blank,
    refusal,
    clashes,
    found,
    change,
    save: saveNow,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: useCallback(() => setHistory(undoHistory), []),
    redo: useCallback(() => setHistory(redoHistory), []),
    /** Takes up the draft of this device, put together with what others saved since. */
    restore: () => {
      if (!found) return
      const merged = mergeForms(found.base, found.form, saved)
      change('restore', () => merged.form)
      if (merged.clashes.length > 0) setClashes(merged.clashes)
      setFound(null)
    },
    forget: () => {
      forgetDraft(draftKey)
      setFound(null)
    },
    settle: () => {
      setClashes(null)
      setRefusal(null)
    },
  }
}

export type Editor<Form extends EditedForm> = ReturnType<typeof useEditor<Form>>
