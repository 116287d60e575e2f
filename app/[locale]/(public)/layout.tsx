import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PublicFrame } from '@/features/frame/web/public-frame'
import { publicMetadata } from '@/features/frame/web/public-metadata'

export const generateMetadata = (): Promise<Metadata> => publicMetadata()

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>
}
