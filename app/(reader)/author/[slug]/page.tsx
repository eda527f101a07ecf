export { default, generateMetadata } from './before/[cursor]/page'

export const revalidate = 300

export function generateStaticParams() {
  return []
}
