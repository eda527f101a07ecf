import { HotPage, hotMetadata } from '../../hot-page'

export const revalidate = 300

interface Props {
  params: Promise<{ slug: string }>
}

export function generateStaticParams() {
  return []
}

export const generateMetadata = async ({ params }: Props) => hotMetadata({ span: 'day', slug: (await params).slug })

export default async function Page({ params }: Props) {
  return <HotPage span="day" slug={(await params).slug} />
}
