import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PublicFrame } from '@/features/languages/web/public-frame'
import { publicMetadata } from '@/features/languages/web/public-metadata'

export const generateMetadata = (): Promise<Metadata> => publicMetadata()

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>
}
