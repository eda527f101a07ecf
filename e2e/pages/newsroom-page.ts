import type { Locator, Page } from '@playwright/test'
import { OWNER } from '../readon'
import { StudioPage } from './studio-page'

/** The rooms of those who run the newsroom. */
export class NewsroomPage {
  /** The answer of the form that was sent last. */
  readonly said: Locator

  constructor(readonly page: Page) {
    this.said = page.locator('#main').getByRole('status').filter({ hasText: '已' })
  }

  /** Signs in as the owner and opens a room. */
  async enter(address: string): Promise<void> {
    await new StudioPage(this.page).signIn(OWNER)
    await this.page.waitForURL('/studio')
    await this.page.goto(address)
  }

  field(name: string): Locator {
    return this.page.getByRole('main').getByLabel(name, { exact: true })
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true })
  }

  /** The names of a list that is put in order, as it stands now. */
  order(name: string): Locator {
    return this.page.getByRole('list', { name }).getByRole('listitem')
  }
}
