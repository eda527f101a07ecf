import { z } from 'zod'

export const ROLES = ['owner', 'editor', 'author', 'contributor'] as const

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

export const setPasswordSchema = z.strictObject({ userId: z.int().positive(), password })
export const changePasswordSchema = z.strictObject({ current: z.string().max(200), password })
export const changeRoleSchema = z.strictObject({ userId: z.int().positive(), role: z.enum(ROLES, '請選擇角色。') })
export const disableUserSchema = z.strictObject({ userId: z.int().positive(), disabled: z.boolean() })
