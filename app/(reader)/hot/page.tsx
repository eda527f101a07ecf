import { HotPage, hotMetadata } from './hot-page'

export const revalidate = 300

export const metadata = hotMetadata('day')

export default function Page() {
  return <HotPage span="day" />
}
