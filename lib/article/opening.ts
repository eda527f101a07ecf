import { db } from '../db/client'
import { ExpectedError } from '../errors'
import { idOf } from '../input'
import type { Actor } from '../user/actor'
import { type Loaded, loadFor } from './saving'

/** The article for one who may open it, by its id or by what an address names; else null: for them there is none. */
export async function openedFor(actor: Actor, key: string | number, now: Date): Promise<Loaded | null> {
  try {
    return await loadFor(db(), actor, 'open', idOf(String(key)), now)
  } catch (error) {
    if (error instanceof ExpectedError) return null
    throw error
  }
}
