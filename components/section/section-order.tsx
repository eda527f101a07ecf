'use client'

import { useState } from 'react'
import { saveSectionOrder } from '../../lib/section/actions'
import type { SectionListed } from '../../lib/section/section'
import { ActForm } from '../ui/act-form'
import { Link } from '../ui/link'
import { OrderList } from '../ui/order-list'

interface Props {
  sections: readonly (SectionListed & { address: string })[]
}

function notes({ slug, hasDisclaimer, authorsPublish }: SectionListed): string {
  return [slug, hasDisclaimer && '有免責聲明', authorsPublish && '作者可自行發佈'].filter(Boolean).join('　')
}

/** All sections, and the order in which readers find them. The whole order is saved at once. */
export function SectionOrder({ sections }: Props) {
  const [order, setOrder] = useState(() => sections.map(({ id }) => id))
  const ordered = order.flatMap((id) => sections.find((section) => section.id === id) ?? [])
  const items = ordered.map((section) => ({
    id: section.id,
    name: section.name,
    note: (
      <>
        {notes(section)}　
        <Link href={section.address} aria-label={`修改欄目：${section.name}`}>
          修改
        </Link>
      </>
    ),
  }))
  return (
    <ActForm act={saveSectionOrder} send="儲存次序" className="act-form wide">
      <input type="hidden" name="from" value={sections.map(({ id }) => id).join()} />
      <input type="hidden" name="to" value={order.join()} />
      <OrderList label="欄目次序" items={items} onChange={(moved) => setOrder(moved.map(({ id }) => id))} />
    </ActForm>
  )
}
