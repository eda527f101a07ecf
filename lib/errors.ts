/** What a person did that cannot be done: the message is theirs to read, in Chinese, and says what to do. */
export class ExpectedError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 422 | 429,
    message: string,
  ) {
    super(message)
    this.name = 'ExpectedError'
  }
}

/** Too many failed tries; the next one is allowed in so many seconds. */
export class TooManyTries extends ExpectedError {
  constructor(readonly retryAfter: number) {
    const wait = retryAfter < 60 ? `${retryAfter}秒` : `${Math.ceil(retryAfter / 60)}分鐘`
    super(429, `嘗試的次數太多，請在${wait}後再試。`)
  }
}

/** The password was right, and the account asks for more; the ticket proves it for a while. */
export class SecondFactorNeeded extends ExpectedError {
  constructor(readonly ticket: string) {
    super(401, '請輸入驗證碼。')
  }
}

export const wrongCredentials = () => new ExpectedError(401, '電郵或密碼不正確。')
export const notAllowed = (what: string) => new ExpectedError(403, `你沒有權限${what}。`)
export const notFound = (what: string) => new ExpectedError(404, `找不到${what}，可能已被刪除。`)
export const invalid = (sentence: string) => new ExpectedError(422, sentence)
/** A save that was based on an older version than the stored one. */
export const stale = () => new ExpectedError(409, '這篇文章剛被別人更新過，你的版本已經過時。請複製你的文字，重新載入後再修改。')
/** The same of anything that is not an article; `what` is e.g. 這個欄目. */
export const staleForm = (what: string) =>
  new ExpectedError(409, `${what}剛被別人更改過，你的版本已經過時。請記下你的修改，重新載入後再試。`)
