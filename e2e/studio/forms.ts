import type { Browser } from '@playwright/test'
import type { Newsroom } from '../newsroom'
import { letIn } from '../staff'
import { type ServerAction, studioPages } from './surfaces'

/** A form of a page as a browser would send it: what its fields say, and the server action that it is for. */
export interface FilledForm {
  action: string
  path: string
  fields: [name: string, value: string][]
}

type Ids = Parameters<typeof studioPages>[0]

/** Every form of every page of the studio, read in a browser in which this account is signed in. */
export async function formsOf(browser: Browser, site: string, { db }: Newsroom, staff: { id: number }, ids: Ids): Promise<FilledForm[]> {
  // Without scripts a form names its server action in hidden fields.
  const context = await browser.newContext({ baseURL: site, javaScriptEnabled: false })
  await letIn(context, db, staff, site)
  const page = await context.newPage()
  const found: FilledForm[] = []
  for (const path of studioPages(ids)) {
    await page.goto(path)
    const forms = await page
      .locator('form')
      .evaluateAll((all) =>
        all.map((form) => [...new FormData(form as HTMLFormElement)].map(([name, value]): [string, string] => [name, `${value}`])),
      )
    for (const fields of forms) {
      const named = fields.map(([name, value]) => (/^\$ACTION_\d+:0$/.test(name) ? /"id":"(\w+)"/.exec(value)?.[1] : undefined))
      const action = named.find((id) => id !== undefined)
      if (action) found.push({ action, path, fields })
    }
  }
  await context.close()
  return found
}

const formData = (fields: FilledForm['fields']) => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

/** A request that sends a form. */
export interface Posted {
  path: string
  headers: Record<string, string>
  multipart: FormData
}

/** The form as a browser without scripts sends it. */
export const asSubmitted = ({ path, fields }: FilledForm): Posted => ({
  path,
  headers: { accept: 'text/html' },
  multipart: formData(fields),
})

/** The same as React sends it: the state before and the fields, the second argument of the action. */
export const asFetched = ({ id, path }: ServerAction, { fields }: Pick<FilledForm, 'fields'>): Posted => ({
  path,
  headers: { 'next-action': id },
  multipart: formData([
    ['0', '[null,"$K1"]'],
    ...fields.filter(([name]) => !name.startsWith('$ACTION')).map(([name, value]): [string, string] => [`_1_${name}`, value]),
  ]),
})
