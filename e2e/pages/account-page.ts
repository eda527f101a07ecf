import type { Locator, Page } from '@playwright/test'

/** One's own account. */
export class AccountPage {
  readonly secondFactor: Locator
  readonly passkeys: Locator
  readonly devices: Locator
  readonly signInAgain: Locator

  constructor(readonly page: Page) {
    this.secondFactor = page.getByRole('region', { name: '雙重驗證' })
    this.passkeys = page.getByRole('region', { name: '通行密鑰' })
    this.devices = page.getByRole('region', { name: '已登入的裝置' })
    this.signInAgain = page.getByRole('dialog', { name: '重新登入' })
  }

  async beginSecondFactor(password: string): Promise<void> {
    await this.secondFactor.getByLabel('你的密碼').fill(password)
    await this.secondFactor.getByRole('button', { name: '開啟雙重驗證' }).click()
  }

  /** The secret as a person would type it into an app. */
  async secret(): Promise<string> {
    return ((await this.secondFactor.locator('.key-code code').textContent()) ?? '').replaceAll(' ', '')
  }

  async addPasskey(name: string, password: string): Promise<void> {
    await this.passkeys.getByText('加入通行密鑰').click()
    await this.passkeys.getByLabel('名稱').fill(name)
    await this.passkeys.getByLabel('你的密碼').fill(password)
    await this.passkeys.getByRole('button', { name: '加入這部裝置' }).click()
  }
}
