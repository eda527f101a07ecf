import { describe, expect, it } from 'vitest'
import { checkText } from './check'
import { replaceAt } from './test-apply'

/** The text after every suggestion that has a replacement. */
function mended(...blocks: string[]): string[] {
  const suggestions = checkText(blocks)
  let now = blocks
  const all = suggestions.flatMap(({ places, replacement }) => places.map((place) => ({ place, replacement })))
  for (const { place, replacement } of all.sort((a, b) => b.place.block - a.place.block || b.place.from - a.place.from))
    if (replacement !== null) now = replaceAt(now, [place], replacement)
  return now
}

const kinds = (...blocks: string[]) => checkText(blocks).map(({ kind }) => kind)

describe('half-width punctuation', () => {
  it.each([
    ['終於,美國和北約回應了.', '終於，美國和北約回應了。'],
    ['終於, 美國回應了', '終於，美國回應了'],
    ['美國遞書面文件求和? 要求俄羅斯保密', '美國遞書面文件求和？ 要求俄羅斯保密'],
    ['韓國G8夢想破滅:依賴與失落', '韓國G8夢想破滅：依賴與失落'],
    ['時間是11:42最後更新:11:50', '時間是11:42最後更新：11:50'],
    ['有線電視新聞網(CNN)等外媒報道', '有線電視新聞網（CNN）等外媒報道'],
    ['世界衛生組織 (世衛) 表示', '世界衛生組織（世衛）表示'],
    ['加入G7,並非追求', '加入G7，並非追求'],
    ['增加5%,比去年高', '增加5%，比去年高'],
    ['他說"你好"就走了', '他說「你好」就走了'],
    ['他說：「她講"好"就走了。」', '他說：「她講『好』就走了。」'],
    ['什麼?!他走了!', '什麼？！他走了！'],
    ['他想了想...就走了', '他想了想……就走了'],
    ['他走了。。。', '他走了……'],
    ['網址是https://example.com/a,b?c=1,請看', '網址是https://example.com/a,b?c=1,請看'],
  ])('%s', (text, right) => {
    expect(mended(text)).toEqual([right])
  })

  it('keeps the pair together when one half is mended before the other', () => {
    expect(mended('新聞網（CNN)等')).toEqual(['新聞網（CNN）等'])
    expect(mended('他說「你好"就走了')).toEqual(['他說「你好」就走了'])
    expect(kinds('他說「你好"就走了')).toEqual(['半形標點'])
  })

  it('puts the same mark together', () => {
    expect(checkText(['一是甲,二是乙,三是丙', '四,五'])).toMatchObject([
      { found: ',', replacement: '，', places: [{ block: 0 }, { block: 0 }, { block: 1, from: 1, to: 2 }] },
    ])
  })
})

describe('variants', () => {
  it('calls a name written both ways a name, and prefers the form that is more frequent', () => {
    expect(checkText(['總統尹錫悅說', '尹錫悦的政策', '尹錫悦夫婦', '尹錫悦政府'])).toEqual([
      {
        rule: 'variant',
        kind: '人名不一致',
        found: '尹錫悅',
        replacement: '尹錫悦',
        why: '全文 3 處作「悦」，1 處作「悅」。',
        places: [{ block: 0, from: 2, to: 5 }],
      },
    ])
  })

  it.each([
    ['房子裏有人，心裡有數，城裏', '房子裏有人，心裏有數，城裏'],
    ['看着他走，看著她來，看着', '看着他走，看着她來，看着'],
    ['群眾與羣眾', '群眾與群眾'],
    ['線索和綫索', '線索和線索'],
  ])('%s', (text, right) => {
    expect(mended(text)).toEqual([right])
  })

  it('leaves a text that has one form alone, whichever it is', () => {
    expect(kinds('房子裡有人，心裡有數。看著他。鋼綫。')).toEqual([])
  })

  it('leaves names and words of their own alone', () => {
    expect(
      kinds('李鼎峯登上山峰。', '他寫著作時看着海。著名作家穿着西裝。', '鋼綫灣有一條鋼線。', '衞生署推廣衛生。', '喜悅的陳悦然'),
    ).toEqual([])
  })

  it('has a form of the house for a few words', () => {
    expect(checkText(['具有啓示意義，不應沈淪，書面答復']).map(({ found, replacement }) => [found, replacement])).toEqual([
      ['啓示', '啟示'],
      ['沈淪', '沉淪'],
      ['答復', '答覆'],
    ])
  })
})

describe('doubled words', () => {
  it.each([
    ['這是我的的書', '這是我的書'],
    ['他是是對的', '他是對的'],
    ['昨日韓國韓國總統說', '昨日韓國總統說'],
    ['俄羅斯俄羅斯外交部', '俄羅斯外交部'],
    ['他說因為因為下雨', '他說因為下雨'],
  ])('%s', (text, right) => {
    expect(mended(text)).toEqual([right])
  })
})

describe('the other rules', () => {
  it.each([
    ['２０２２年的Ｇ７', '2022年的G7'],
    ['圓周率３．１４', '圓周率3.14'],
    ['你 或 有 興 趣 的 文 章', '你或有興趣的文章'],
    ['他昨天已經 離開了香港。', '他昨天已經離開了香港。'],
    ['國\u200b家', '國家'],
    ['他走了。。', '他走了。'],
    ['他走了，，然後', '他走了，然後'],
    ['他走了，。', '他走了。'],
    ['他走了,,然後', '他走了，然後'],
  ])('%s', (text, right) => {
    expect(mended(text)).toEqual([right])
  })

  it('show a bracket or quotation mark that has lost its partner, and leave it to the author', () => {
    expect(checkText(['他說：「好。', '走了》吧', '（有（兩個）'])).toMatchObject([
      { kind: '引號不成對', found: '「', replacement: null, places: [{ block: 0, from: 3, to: 4 }] },
      { kind: '書名號不成對', found: '》', places: [{ block: 1, from: 2, to: 3 }] },
      { kind: '括號不成對', found: '（', places: [{ block: 2, from: 0, to: 1 }] },
    ])
  })

  it('let somebody speak over several paragraphs', () => {
    expect(kinds('「第一段。', '「第二段。', '「最後一段。」')).toEqual([])
    expect(kinds('「第一段。', '第二段。')).toEqual(['引號不成對'])
  })
})
