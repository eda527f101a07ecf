/**
 * Forms of one character that a text should not mix; the first is the form of the house. `anywhere`: never a matter of meaning or of
 * names, so one text has one form. The others stand in names (李鼎峯) or differ in some words (著作, 着火), so only a word that is
 * written both ways counts.
 */
export interface VariantPair {
  house: string
  other: string
  anywhere: boolean
  /** Only words that end with the character count: 看着 and 看著, not 着名. */
  endsWord?: true
}

const ANYWHERE =
  '裏裡 為爲 眾衆 線綫 床牀 秘祕 污汙 說説 內内 戶户 產産 別别 絕絶 錄録 決决 脫脱 稅税 閱閲 歲嵗 卻却 麪麵 腳脚 恥耻 吃喫 鉤鈎 跡迹 館舘 灶竈 妝粧 鄉鄕 毀燬 鹼堿 嘆歎 證証 擔担 麼麽 僞偽 蔥葱 窗窻 牆墻 鑒鑑'
const SAME_WORD =
  '悅悦 啟啓 峰峯 群羣 台臺 溫温 強强 黃黄 真眞 豔艷 勛勳 佈布 佔占 週周 鷄雞 杯盃 煙菸 煙烟 雇僱 託托 註注 兇凶 傑杰 泄洩 侄姪 讚贊 湧涌 游遊 採采 升昇 嶽岳 洲州 雕彫 吊弔 恆恒 清淸 青靑 教敎 戀恋 珍珎 鏽銹 棱稜 踪蹤 回迴 衛衞'

const read = (list: string, anywhere: boolean): VariantPair[] =>
  list.split(' ').map((pair) => ({ house: pair.charAt(0), other: pair.charAt(1), anywhere }))

export const VARIANT_PAIRS: readonly VariantPair[] = [
  ...read(ANYWHERE, true),
  ...read(SAME_WORD, false),
  { house: '着', other: '著', anywhere: false, endsWord: true },
]

/** Surnames, so that a name written both ways is called a name. */
export const SURNAMES = new Set(
  '王李張劉陳楊黃趙周吳徐孫朱馬胡郭林何高梁鄭羅宋謝唐韓曹許鄧蕭馮曾程蔡彭潘袁于董余蘇葉呂魏蔣田杜丁沈姜范江傅鍾盧汪戴崔任陸廖姚方金邱夏譚韋賈鄒石熊孟秦閻薛侯雷白龍段郝孔邵史毛常萬顧賴武康賀嚴尹錢施牛洪龔湯陶黎溫莫易樊喬文安殷顏莊章魯倪龐邢俞翟藍聶齊向申柴蒙柳歐岳',
)

/** Names that have their own form, whatever the text around them prefers. */
export const NAMES_AS_THEY_ARE = ['鋼綫灣', '衞生署', '衞生局', '衞生防護中心', '衞奕信']
