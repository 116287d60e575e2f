/**
 * The address of this page in another language: `path` begins with the language, `query` stays as it is, as some pages
 * are not found without it. What was told of an act (`told`) stays behind: it is told once.
 */
export function inLanguage(locale: string, path: string, query: URLSearchParams): string {
  const kept = new URLSearchParams([...query].filter(([name]) => name !== 'told')).toString()
  return `${path.replace(/^\/\w+/, `/${locale}`)}${kept && `?${kept}`}`
}
