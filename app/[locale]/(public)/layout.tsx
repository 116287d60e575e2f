import type { ReactNode } from 'react'
import { PublicFrame } from '@/features/languages/web/public-frame'

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>
}
