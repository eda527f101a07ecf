type Rule = readonly [sign: RegExp, name: string]

// Browsers claim to be one another: the first that fits is the most particular one.
const BROWSERS: readonly Rule[] = [
  [/MicroMessenger/, '微信'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS|Chromium/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const SYSTEMS: readonly Rule[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

const firstOf = (rules: readonly Rule[], userAgent: string) => rules.find(([sign]) => sign.test(userAgent))?.[1]

/** What a browser says of itself, in words by which its owner recognises it. */
export function deviceOf(userAgent: string): string {
  const browser = firstOf(BROWSERS, userAgent) ?? '不明的瀏覽器'
  const system = firstOf(SYSTEMS, userAgent)
  return system ? `${browser}（${system}）` : browser
}
