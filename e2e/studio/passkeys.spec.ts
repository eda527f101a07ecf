import { expect, test } from '../operate/fixtures'
import { AccountPage } from '../pages/account-page'
import { StudioPage } from '../pages/studio-page'
import { freePort, OWNER } from '../readon'

test('a passkey is added, opens the studio without a password, and is removed', async ({ browser, start, folder }) => {
  // Browsers keep passkeys for names only, not for addresses like 127.0.0.1, so this needs a site of its own.
  const port = await freePort()
  const baseURL = `http://localhost:${port}`
  await start({ dataDir: folder, port, env: { SITE_URL: baseURL, SEED: 'none' } })
  const page = await browser.newPage({ baseURL })
  page.on('dialog', (dialog) => dialog.accept())
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  })
  const [studio, account] = [new StudioPage(page), new AccountPage(page)]
  await studio.signIn(OWNER)
  await expect(page).toHaveURL('/studio')
  await page.goto('/studio/account')
  await account.addPasskey('我的手機', OWNER.password)
  await expect(account.passkeys.getByRole('listitem')).toHaveCount(1)
  await expect(account.passkeys.getByRole('listitem')).toContainText('我的手機')

  const enter = page.getByRole('button', { name: '用通行密鑰登入' })
  await studio.leave.click()
  await expect(page).toHaveURL('/studio/login')
  await enter.click()
  await expect(page).toHaveURL('/studio')

  // Whoever holds the device but is not its owner does not get in.
  await studio.leave.click()
  await expect(page).toHaveURL('/studio/login')
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await enter.click()
  await expect(studio.error).toContainText('通行密鑰')
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await enter.click()
  await expect(page).toHaveURL('/studio')

  await page.goto('/studio/account')
  await account.passkeys.getByText('更改', { exact: true }).click()
  await account.passkeys.getByRole('button', { name: '移除：我的手機' }).click()
  await expect(account.passkeys.getByRole('listitem')).toHaveCount(0)
  await studio.leave.click()
  await expect(page).toHaveURL('/studio/login')
  await enter.click()
  await expect(studio.error).toHaveText('這條通行密鑰不能使用，請改用密碼，或再試一次。')
  await page.close()
})
