import type { Locator, Page } from '@playwright/test'

/** 帳戶, from where colleagues are invited. */
export class UsersPage {
  readonly invitation: Locator

  constructor(readonly page: Page) {
    this.invitation = page.getByRole('region', { name: '邀請同事' })
  }

  /** Sends an invitation; `byline` is what the form calls the author whose name the account may use. */
  async invite({ name, email, role, byline }: { name: string; email: string; role: string; byline: string }): Promise<void> {
    await this.invitation.getByLabel('姓名', { exact: true }).fill(name)
    await this.invitation.getByLabel('電郵').fill(email)
    await this.invitation.getByLabel('角色').selectOption(role)
    await this.invitation.getByLabel(byline, { exact: true }).check()
    await this.invitation.getByRole('button', { name: '寄出邀請' }).click()
  }

  row(name: string): Locator {
    return this.page.getByRole('row', { name })
  }
}

/** Chooses a password on the page that a letter's link opens. */
export async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('新密碼').fill(password)
  await page.getByRole('button', { name: '設定密碼' }).click()
}
