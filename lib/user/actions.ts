'use server'

import { action } from '../action'
import { changePassword, signOutOthers } from './commands'

const text = (form: FormData, name: string) => String(form.get(name) ?? '')

export const changeOwnPassword = action(async (db, signedIn, form) => {
  await changePassword(db, signedIn, { current: text(form, 'current'), password: text(form, 'password') })
  return '密碼已更改，其他裝置已經登出。'
})

export const signOutOtherDevices = action(async (db, signedIn) => {
  const ended = await signOutOthers(db, signedIn)
  return ended === 0 ? '沒有其他裝置登入。' : `已登出其他${ended}個裝置。`
})
