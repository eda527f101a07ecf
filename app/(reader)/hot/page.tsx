import { HotPage, hotMetadata } from './hot-page'

export const revalidate = 300

export const generateMetadata = () => hotMetadata({ span: 'day' })

export default function Page() {
  return <HotPage span="day" />
}
