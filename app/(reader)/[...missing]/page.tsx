import type { Metadata } from 'next'
import { parseSlug } from '../../../lib/routes'
import { MissingPage } from '../missing-page'

export const revalidate = 300

export const metadata: Metadata = { title: '找不到這一頁', robots: { index: false } }

export function generateStaticParams() {
  return []
}

/** For addresses that no other route knows; some of them were known once. */
export default async function Page({ params }: { params: Promise<{ missing: string[] }> }) {
  const { missing } = await params
  return <MissingPage at={`/${missing.map(parseSlug).join('/')}`} />
}
