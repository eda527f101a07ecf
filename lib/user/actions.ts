'use server'

import { refresh } from 'next/cache'
import { action } from '../action'
import { invalid } from '../errors'
import { isTicked, numberOf, numbersOf, textOf } from '../form'
import { changePassword, changeRole, disableUser, signOutOne, signOutOthers } from './commands'
import { inviteUser, resendInvitation } from './invitation'
import { linkAuthors } from './linking'
import { removePasskey, renamePasskey } from './passkeys'
import { removeFactors } from './removing-factors'
import { sendReset } from './reset'
import { isRole } from './schema'

const roleOf = (form: FormData) => {
  const given = textOf(form, 'role')
  if (!isRole(given)) throw invalid('請選擇角色。')
  return given
}

export const changeOwnPassword = action(async (db, signedIn, form) => {
  await changePassword(db, signedIn, { current: textOf(form, 'current'), password: textOf(form, 'password') })
  refresh()
  return '密碼已更改，其他裝置已經登出。'
})

export const signOutOtherDevices = action(async (db, signedIn) => {
  const ended = await signOutOthers(db, signedIn)
  refresh()
  return ended === 0 ? '沒有其他裝置登入。' : `已登出其他${ended}個裝置。`
})

export const signOutDevice = action(async (db, signedIn, form) => {
  await signOutOne(db, signedIn, { sessionId: numberOf(form, 'session') })
  refresh()
  return '已登出。'
})

export const renameOwnPasskey = action(async (db, signedIn, form) => {
  await renamePasskey(db, signedIn, { passkeyId: numberOf(form, 'passkey'), name: textOf(form, 'name') })
  refresh()
  return '已改名。'
})

export const removeOwnPasskey = action(async (db, signedIn, form) => {
  await removePasskey(db, signedIn, { passkeyId: numberOf(form, 'passkey') })
  refresh()
  return '已移除。'
})

export const invite = action(async (db, { actor }, form) => {
  const input = { email: textOf(form, 'email'), name: textOf(form, 'name'), role: roleOf(form) }
  await inviteUser(db, actor, { ...input, authorIds: numbersOf(form, 'author'), newAuthor: isTicked(form, 'new-author') })
  refresh()
  return `已邀請${input.name.trim()}，電郵很快會寄到${input.email.trim()}。`
})

export const inviteAgain = action(async (db, { actor }, form) => {
  await resendInvitation(db, actor, { userId: numberOf(form, 'user') })
  return '已再寄邀請，舊的連結會失效。'
})

export const sendResetLink = action(async (db, { actor }, form) => {
  await sendReset(db, actor, { userId: numberOf(form, 'user') })
  return '已寄出重設密碼的連結，一小時內有效。'
})

export const removeUserFactors = action(async (db, { actor }, form) => {
  await removeFactors(db, actor, { userId: numberOf(form, 'user') })
  refresh()
  return '雙重驗證和通行密鑰已移除，所有裝置已經登出。'
})

export const changeUserRole = action(async (db, { actor }, form) => {
  await changeRole(db, actor, { userId: numberOf(form, 'user'), role: roleOf(form) })
  refresh()
  return '角色已更改，該帳戶需要重新登入。'
})

export const linkUserAuthors = action(async (db, { actor }, form) => {
  await linkAuthors(db, actor, { id: numberOf(form, 'user'), from: numbersOf(form, 'from'), to: numbersOf(form, 'author') })
  refresh()
  return '已儲存。'
})

export const disableAccount = action(async (db, { actor }, form) => {
  await disableUser(db, actor, { userId: numberOf(form, 'user'), disabled: true })
  refresh()
  return '帳戶已停用，所有裝置已經登出。'
})

export const enableAccount = action(async (db, { actor }, form) => {
  await disableUser(db, actor, { userId: numberOf(form, 'user'), disabled: false })
  refresh()
  return '帳戶已重新啟用。'
})
