import type { Metadata } from 'next'
import { MissingPage } from '../missing-page'

export const revalidate = 300

export const metadata: Metadata = { title: '找不到這一頁', robots: { index: false } }

export function generateStaticParams() {
  return []
}

/** For addresses that no other route knows. */
export default function Page() {
  return <MissingPage />
}
