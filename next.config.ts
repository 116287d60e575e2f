import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  poweredByHeader: false,
  // Public documents are compressed once by server/documents; the desk by the proxy in front or not at all.
  compress: false,
  images: { unoptimized: true },
  // Every visitor gets the title and the metadata in the head: public pages have no script that could move them.
  htmlLimitedBots: /.*/,
  // Checked by `npm test` over the whole tree, tests included.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', 'sodium-native', 'pino', 'pg'],
  devIndicators: false,
  // A campaign in a dozen languages is sent by the desk in one piece; `largestAction` says the same.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
}

export default createNextIntlPlugin('./server/i18n.ts')(config)
