import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { BOOT_SCRIPT } from '../components/shell/boot-script'
import { InlineScript } from '../components/ui/inline-script'
import { cardImage, LOCALE } from '../lib/article/metadata'
import { env } from '../lib/env'
import { routes } from '../lib/routes'
import { getSite } from '../lib/site/queries'
import './tokens.css'
import './reader.css'

export async function generateMetadata(): Promise<Metadata> {
  const { name, description, sharePicture } = await getSite()
  return {
    metadataBase: new URL(env().SITE_URL),
    title: { default: name, template: `%s｜${name}` },
    description,
    openGraph: { siteName: name, locale: LOCALE, type: 'website', images: sharePicture ? [cardImage(sharePicture, name)] : [] },
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    manifest: routes.manifest(),
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfdfc' },
    { media: '(prefers-color-scheme: dark)', color: '#131418' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  // The boot script sets attributes on <html> before React sees it.
  return (
    <html lang="zh-Hant-HK" suppressHydrationWarning>
      <head>
        <InlineScript id="boot" text={BOOT_SCRIPT} />
      </head>
      <body>{children}</body>
    </html>
  )
}
