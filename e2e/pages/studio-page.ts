import type { Locator, Page } from '@playwright/test'

/** The studio, from the door on. */
export class StudioPage {
  readonly email: Locator
  readonly password: Locator
  readonly enter: Locator
  readonly leave: Locator
  readonly error: Locator

  constructor(readonly page: Page) {
    this.email = page.getByRole('textbox', { name: '電郵' })
    this.password = page.getByLabel('密碼', { exact: true })
    this.enter = page.getByRole('button', { name: '登入', exact: true })
    this.leave = page.getByRole('button', { name: '登出', exact: true })
    this.error = page.locator('#main').getByRole('alert')
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.page.goto('/studio/login')
    await this.email.fill(email)
    await this.password.fill(password)
    await this.enter.click()
  }
}
