/** An operator has to act before the database can be used; the message says how, in English and in Chinese. */
export class MigrationError extends Error {
  override readonly name: string = 'MigrationError'
}

/** The database has migrations that this code does not: a newer version of Readon has been at work. */
export class DatabaseNewerError extends MigrationError {
  override readonly name = 'DatabaseNewerError'
  constructor(readonly migrations: readonly string[]) {
    super(
      `The database was written by a newer version of Readon (unknown: ${migrations.join(', ')}). Start that version, or restore a backup made by this one. ` +
        `資料庫由較新版本的 Readon 寫入（未知的遷移：${migrations.join('、')}）。請啟動該版本，或還原由現行版本製作的備份。`,
    )
  }
}

/** A migration was edited after it had been applied. */
export class MigrationChangedError extends MigrationError {
  override readonly name = 'MigrationChangedError'
  constructor(readonly migration: string) {
    super(
      `Migration ${migration} is not the one that was applied to this database: its file was changed afterwards. Put the original file back. ` +
        `遷移 ${migration} 與當初套用到這個資料庫的版本不同：檔案其後被改動。請還原原來的檔案。`,
    )
  }
}

/** A migration did not get through. Ours leave nothing behind; one that `prisma migrate deploy` left half done must be looked at. */
export class MigrationFailedError extends MigrationError {
  override readonly name = 'MigrationFailedError'
  constructor(
    readonly migration: string,
    cause?: unknown,
  ) {
    super(
      cause === undefined
        ? `Migration ${migration} was begun by another tool and not finished. Restore a backup, or repair the database and run \`prisma migrate resolve\`. ` +
            `遷移 ${migration} 曾由其他工具開始但未完成。請還原備份，或修復資料庫後執行 \`prisma migrate resolve\`。`
        : `Migration ${migration} failed and was undone completely: ${reason(cause)}. ` +
            `遷移 ${migration} 失敗，已全部復原：${reason(cause)}。`,
      { cause },
    )
  }
}

const reason = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))
