'use client'

import { createContext, useContext } from 'react'

/** One of our own pictures, as texts show it. */
export interface TextPicture {
  id: string
  credit: string
  width: number
  height: number
  /** The widths of its files, smallest first. */
  widths: number[]
  /** What it shows. */
  alt: string
  locale: string
}

/** What is needed to keep another picture. */
export interface NewTextPicture {
  file: File
  alt: string
  credit: string
  locale: string
}

/** The pictures that a text can show. */
export interface TextPictures {
  /** Those that the text shows, and the latest of the team, by their ids. */
  known: ReadonlyMap<string, TextPicture>
  /** Keeps another one; words for why that was not possible otherwise. */
  add: (picture: NewTextPicture) => Promise<{ ok: true; picture: TextPicture } | { ok: false; message: string }>
  /** The folder of the files of one. */
  folder: (id: string) => string
}

const TextPicturesContext = createContext<TextPictures | null>(null)

export const TextPicturesProvider = TextPicturesContext.Provider

/** The pictures that the texts of this editor can show; null where they show none. */
export function useTextPictures(): TextPictures | null {
  return useContext(TextPicturesContext)
}
