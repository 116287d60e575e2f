'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'

export interface Named {
  code: string
  name: string
}

interface NamesValue {
  countries: readonly Named[]
  languages: readonly Named[]
}

const Names = createContext<NamesValue>({ countries: [], languages: [] })

/**
 * Gives the pages below names of countries and languages, in order, as the server has them: browsers name and order
 * some of them differently, and a page must not change under its reader's eyes.
 */
export function NamesProvider({ countries, languages, children }: NamesValue & { children: ReactNode }) {
  const value = useMemo(() => ({ countries, languages }), [countries, languages])
  return <Names value={value}>{children}</Names>
}

/** The lists, and the name of one code (the code itself where it has none). */
export function useNames() {
  const { countries, languages } = useContext(Names)
  return useMemo(() => {
    const find = (list: readonly Named[]) => {
      const names = new Map(list.map(({ code, name }) => [code, name]))
      return (code: string) => names.get(code) ?? code
    }
    return { countries, languages, countryName: find(countries), languageName: find(languages) }
  }, [countries, languages])
}
