import type { Random } from './random'

/** Characters of written Chinese in Traditional form, the most frequent first. */
const BY_FREQUENCY = Array.from(
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於着下自之年過發後作裏道行所然家種事成方多經麼去' +
    '法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又' +
    '關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先' +
    '海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件' +
    '計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求' +
    '據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運笑飛風步改收根幹造言聯持組每濟車親極林服快辦議往元英士證近' +
    '失轉夫令准布始怎呢存未遠叫台單影具羅字愛擊流備兵連調深商算質團集百需價花黨華城石級整府離況亞請技際約示復病息究線似官火斷精滿' +
    '支視消越器容照須九增研寫稱企八功嗎包片史委乎查輕易早曾除農找裝廣顯吧阿李標談吃圖念六引歷首醫局突專費號盡另周較注語僅考落青隨' +
    '選列武紅響雖推勢參希古眾構房半節土投某案黑維革劃敵致陳律足態護七興派孩驗責營星夠章音跟志底站嚴巴例防族供效續施留講型料終答緊',
)

// Rank r comes up about as often as 1 / (r + 20); a table of fixed size makes drawing one a single look.
const TABLE_SIZE = 8_192
const weights = BY_FREQUENCY.map((_, rank) => 1 / (rank + 20))
const sum = weights.reduce((total, weight) => total + weight, 0)
const table = BY_FREQUENCY.flatMap((character, rank) => {
  const places = Math.max(1, Math.round(((weights[rank] ?? 0) / sum) * TABLE_SIZE))
  return Array.from({ length: places }, () => character)
})

/** So many characters, drawn by how often they are written. */
export function characters(random: Random, count: number): string {
  let text = ''
  for (let index = 0; index < count; index++) text += random.pick(table)
  return text
}

const BASE = BigInt(BY_FREQUENCY.length)
/** How many different texts {@link charactersOf} has. */
const TEXTS = BASE ** 4n
/** Without a factor in common with TEXTS, so that multiplying by it mixes the numbers and makes no two of them alike. */
const MIXER = 104_395_303_073n

/** A number (0 to 97,000,000,000) as four characters that no other number has. */
export function charactersOf(number: number): string {
  let rest = (BigInt(number) * MIXER) % TEXTS
  let text = ''
  for (let place = 0; place < 4; place++) {
    text += BY_FREQUENCY[Number(rest % BASE)]
    rest /= BASE
  }
  return text
}
