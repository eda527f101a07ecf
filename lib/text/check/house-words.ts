/** Words that the paper spells one way only, whatever the rest of the text does. The right form is the one that Hong Kong's schools teach. */
export const SPELLED_ONE_WAY = `
啓示 啟示
啓動 啟動
啓發 啟發
啓程 啟程
啓蒙 啟蒙
啓事 啟事
啓用 啟用
開啓 開啟
重啓 重啟
沈淪 沉淪
沈沒 沉沒
沈默 沉默
沈重 沉重
沈迷 沉迷
沈思 沉思
沈澱 沉澱
沈船 沉船
沈浸 沉浸
下沈 下沉
深沈 深沉
低沈 低沉
浮沈 浮沉
答復 答覆
`
