import type { Metadata } from 'next'
import { MissingPage } from './(reader)/missing-page'

export const metadata: Metadata = { title: '找不到這一頁', robots: { index: false } }

/** For addresses that no route knows. */
export default function NotFound() {
  return <MissingPage />
}
