import type { z } from 'zod'
import type { Db, Tx } from '../db/client'
import { env } from '../env'
import { pinsSchema, settingSchemas } from './schema'
import type { SiteForm } from './site'

const DESCRIPTION = '一篇接一篇，往下看，看完整件事。'

/** What is kept under a name, or what holds while nothing that is valid is kept there. */
function kept<T>(rows: ReadonlyMap<string, unknown>, name: string, schema: z.ZodType<T>, otherwise: T): T {
  const parsed = schema.safeParse(rows.get(name))
  return parsed.success ? parsed.data : otherwise
}

/** Everything that is settled about the site, and which articles are pinned. */
export async function readSettings(db: Db | Tx): Promise<SiteForm & { pins: number[] }> {
  const names = [...Object.keys(settingSchemas), 'pins']
  const rows = new Map((await db.setting.findMany({ where: { key: { in: names } } })).map(({ key, value }) => [key, value]))
  return {
    name: kept(rows, 'name', settingSchemas.name, env().SITE_NAME),
    description: kept(rows, 'description', settingSchemas.description, DESCRIPTION),
    sharePicture: kept(rows, 'sharePicture', settingSchemas.sharePicture, null),
    footerLinks: kept(rows, 'footerLinks', settingSchemas.footerLinks, []),
    pins: kept(rows, 'pins', pinsSchema, []),
  }
}
