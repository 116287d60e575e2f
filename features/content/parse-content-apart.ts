import { mayStartReader, readInProcess } from '@/features/imports/read-in-process'
import { parseContent } from './parse-content'
import { contentFault, type ParsedContent } from './rules'

/**
 * Reads a file of texts as {@link parseContent} does; in a process of its own, which is killed
 * when it takes too long or too much. What ends the process is too hard to read.
 */
export async function parseContentApart({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<ParsedContent> {
  if (!mayStartReader()) return parseContent(name, bytes)
  const whole: ParsedContent = { posts: [], topics: [], files: [], notes: [], faults: [] }
  const take = ({ isLast, ...part }: Partial<ParsedContent> & { isLast?: true }) => {
    whole.posts.push(...(part.posts ?? []))
    whole.files.push(...(part.files ?? []))
    return isLast
      ? { ...whole, topics: part.topics ?? [], notes: part.notes ?? [], faults: part.faults ?? [] }
      : undefined
  }
  const read = await readInProcess<Partial<ParsedContent>, ParsedContent>(
    'features/content/content-process.ts',
    { name, bytes },
    take,
  )
  return read ?? { posts: [], topics: [], files: [], notes: [], faults: [contentFault('file-too-hard', '')] }
}
