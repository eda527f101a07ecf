import { slugOf } from '../../text/slug'

const combine = (first: readonly string[], second: readonly string[]) => first.flatMap((a) => second.map((b) => a + b))

const SURNAMES = Array.from('陳林黃張李王吳劉蔡楊')
const GIVEN = ['知行', '望舒', '懷谷', '聽濤', '若水', '秋白']
const BEATS = ['本地', '教育', '財經', '醫療', '環境', '文化']

/** The bylines of synthetic articles: 60 of them. */
export const syntheticAuthors = combine(SURNAMES, GIVEN).map((name, index) => ({
  slug: `generated-${String(index + 1).padStart(2, '0')}`,
  name,
  line: `${BEATS[index % BEATS.length]}專欄`,
  biography: `${name}的文章由程式生成，供負載測試之用。`,
}))

const FIELDS = [
  '城市',
  '海港',
  '校園',
  '社區',
  '家庭',
  '科技',
  '自然',
  '古蹟',
  '健康',
  '旅行',
  '飲食',
  '文學',
  '音樂',
  '運動',
  '經濟',
  '交通',
]
const KINDS = ['觀察', '筆記', '故事', '地圖', '日常', '問答', '數字', '人物', '現場', '記憶', '話題', '指南', '風景', '新知', '對話']

/** The tags of synthetic articles: 240 of them. */
export const syntheticTags = combine(FIELDS, KINDS).map((name) => ({ slug: slugOf(name), name }))
