import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { readTheme } from '@/components/ui/theme'
import { fontVariables } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Debrief', template: '%s · Debrief' },
  description: 'A job-search tracker that makes every interview and every rejection teach the next one.',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#181613' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get('theme')?.value)
  return (
    // The theme choice writes data-theme in the browser at once, before the server knows of it.
    <html lang="en" data-theme={theme} className={fontVariables} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
