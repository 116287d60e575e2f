import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { direction, isInterfaceLocale } from '@/features/places/languages'
import '@/ui/theme.css'

export const metadata: Metadata = {
  title: { default: 'Postbag', template: '%s · Postbag' },
  referrer: 'same-origin',
  icons: { icon: '/icon.svg' },
  formatDetection: { telephone: false, address: false, email: false },
}

/** Everything depends on the request or the database: nothing is rendered at build time. */
export const dynamic = 'force-dynamic'

export default async function RootLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  if (!isInterfaceLocale(locale)) notFound()
  return (
    <html lang={locale} dir={direction(locale)}>
      <body>{children}</body>
    </html>
  )
}
