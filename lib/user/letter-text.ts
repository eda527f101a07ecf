/** Letters that an account is sent. */
export type LetterKind = 'invitation' | 'reset' | 'passwordChanged' | 'secondFactorOff' | 'factorsRemoved'

interface About {
  site: string
  /** Whom it is to. */
  name: string
  /** What the letter is about: the page that takes the secret, or the studio's door. */
  address: string
}

const TEXTS: Record<LetterKind, (about: About) => { subject: string; lines: string[] }> = {
  invitation: ({ site, address }) => ({
    subject: `邀請你加入${site}的編輯台`,
    lines: [
      `${site}為你開了編輯台的帳戶。請開啟以下連結，設定你的密碼，然後就可以開始寫作：`,
      address,
      '連結在72小時內有效，只可使用一次。過期了請告訴邀請你的人再寄一次。',
      '如果你不認識邀請你的人，請不要理會這封電郵。',
    ],
  }),
  reset: ({ site, address }) => ({
    subject: `重設${site}編輯台的密碼`,
    lines: [
      '有人（應該是你）要求重設編輯台的密碼。請開啟以下連結，設定新的密碼：',
      address,
      '連結在1小時內有效，只可使用一次；之後再要求重設，這條連結便會失效。',
      '如果不是你要求的，不用理會這封電郵，你的密碼沒有改變。',
    ],
  }),
  passwordChanged: ({ site, address }) => ({
    subject: `${site}編輯台的密碼已經更改`,
    lines: ['你的密碼剛剛更改了，其他裝置已經登出。', '如果不是你更改的，請立即在以下網頁按「忘記密碼」，並告訴管理員：', address],
  }),
  secondFactorOff: ({ site, address }) => ({
    subject: `${site}編輯台的雙重驗證已經關閉`,
    lines: ['你的帳戶從現在起只需要密碼就可以登入。', '如果不是你關閉的，請立即更改密碼，並告訴管理員：', address],
  }),
  factorsRemoved: ({ site, address }) => ({
    subject: `${site}編輯台的雙重驗證和通行密鑰已經移除`,
    lines: [
      '管理員移除了你帳戶的雙重驗證和通行密鑰，所有裝置已經登出。從現在起只需要密碼就可以登入，之後請重新設定。',
      '如果不是你要求的，請立即告訴管理員，並更改密碼：',
      address,
    ],
  }),
}

/** The subject and the text of a letter, one paragraph for each thought and the address alone on its line. */
export function writeLetter(letter: LetterKind, about: About): { subject: string; text: string } {
  const { subject, lines } = TEXTS[letter](about)
  return { subject, text: `${[`${about.name}：`, ...lines, `${about.site}編輯台`].join('\n\n')}\n` }
}
