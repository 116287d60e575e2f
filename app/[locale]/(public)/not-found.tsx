import { RefusedPage } from '@/features/languages/web/refused-page'

export default function NotFound() {
  return <RefusedPage status={404} />
}
