import { notFound } from 'next/navigation'
import { isRefusal, RefusedPage } from '@/features/languages/web/refused-page'

/** What server/main shows when it turns a request away. */
export default async function Refused({ params }: { params: Promise<{ status: string }> }) {
  const status = Number((await params).status)
  if (!isRefusal(status)) notFound()
  return <RefusedPage status={status} />
}
