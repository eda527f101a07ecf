/** What a person did that cannot be done: the message is theirs to read, in Chinese, and says what to do. */
export class ExpectedError extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 410 | 422,
    message: string,
  ) {
    super(message)
    this.name = 'ExpectedError'
  }
}

export const notAllowed = (what: string) => new ExpectedError(403, `你沒有權限${what}。`)
export const notFound = (what: string) => new ExpectedError(404, `找不到${what}，可能已被刪除。`)
export const invalid = (sentence: string) => new ExpectedError(422, sentence)
/** A save that was based on an older version than the stored one. */
export const stale = () => new ExpectedError(409, '這篇文章剛被別人更新過，你的版本已經過時。請複製你的文字，重新載入後再修改。')
