import { z } from 'zod'
import { rowId } from '../row-id'

export const ROLES = ['owner', 'editor', 'author', 'contributor'] as const

export const isRole = (text: string | undefined): text is (typeof ROLES)[number] => ROLES.some((role) => role === text)

/** Addresses are compared in lower case; nobody's mail provider tells A from a. */
const email = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email('電郵地址的格式不對，例如 name@example.com。').max(254, '電郵地址太長。'))

const SHORTEST = 12

/** Length is what makes a password hard to guess (NIST SP 800-63B 5.1.1.2); the limit above is for the hashing. */
const password = z.string().min(SHORTEST, `密碼最少${SHORTEST}個字元，可以用一句話。`).max(200, '密碼最多200個字元。')

const name = z.string().trim().min(1, '請輸入姓名。').max(60, '姓名最多60個字。')

export const createUserSchema = z.strictObject({
  email,
  name,
  role: z.enum(ROLES, '請選擇角色。'),
  /** Left out for an account that cannot sign in yet. */
  password: password.optional(),
})

export const signInSchema = z.strictObject({ email, password: z.string().max(200, '密碼最多200個字元。') })

const typed = z.string().max(200, '密碼最多200個字元。')
/** A secret of ours, as it stands in links. */
const token = z.string().max(100)
const userId = rowId
const authorIds = z.array(rowId).max(50, '一個帳戶最多連繫50位作者。').default([])

/** Of what asks without saying anything. */
export const nothingSchema = z.strictObject({})
export const secondFactorSchema = z.strictObject({ ticket: token, code: z.string().max(60, '驗證碼太長。') })
export const codeSchema = z.strictObject({ code: z.string().max(60, '驗證碼太長。') })
/** The password of whoever is signed in, asked for again. */
export const passwordSchema = z.strictObject({ password: typed })

export const inviteUserSchema = z.strictObject({
  email,
  name,
  role: z.enum(ROLES, '請選擇角色。'),
  authorIds,
  /** Whether to make a byline with the person's name and let the account write under it. */
  newAuthor: z.boolean().default(false),
})
export const userSchema = z.strictObject({ userId })
/** What an author or an account is linked to from now on, all of it, and what the form was made of. */
export const linkSchema = z.strictObject({ id: rowId, from: z.array(rowId), to: z.array(rowId).max(50, '最多連結50個。') })
const passkeyName = z.string().trim().min(1, '請為通行密鑰取個名稱。').max(40, '名稱最多40個字。')
const passkeyId = rowId
const base64url = z.string().max(10_000)
/** What browsers answer (WebAuthn Level 3, 5.1): the outside is looked at here, what is signed by the library. */
const credential = z.object({
  id: z.string().max(1_400),
  rawId: z.string().max(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
})
export const passkeyToAddSchema = z.strictObject({
  name: passkeyName,
  response: credential.extend({
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(z.string().max(20)).max(10).optional(),
    }),
  }),
})
export const passkeyToEnterSchema = z.strictObject({
  email: email.optional(),
  response: credential.extend({
    response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: base64url.optional() }),
  }),
})
export const passkeySchema = z.strictObject({ passkeyId })
export const renamePasskeySchema = z.strictObject({ passkeyId, name: passkeyName })
export const forgottenSchema = z.strictObject({ email })
/** A password that is chosen with a link that came by mail. */
export const choosePasswordSchema = z.strictObject({ token, password })

export const setPasswordSchema = z.strictObject({ userId, password })
export const changePasswordSchema = z.strictObject({ current: typed, password })
export const sessionSchema = z.strictObject({ sessionId: rowId })
export const changeRoleSchema = z.strictObject({ userId, role: z.enum(ROLES, '請選擇角色。') })
export const disableUserSchema = z.strictObject({ userId, disabled: z.boolean() })
