import { HotPage, hotMetadata } from '../hot-page'

export const revalidate = 300

export const generateMetadata = () => hotMetadata({ span: 'week' })

export default function Page() {
  return <HotPage span="week" />
}
