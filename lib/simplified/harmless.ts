/**
 * Letters, digits, spaces and punctuation that means nothing in a script: the words of the dictionary are written into those as
 * they are. So no ASCII quote, backtick, backslash, dollar, bracket, slash or line end; the quotes of Chinese are none there.
 */
export const HARMLESS = /^[\p{L}\p{M}\p{N} \u3000.,:!?%\-·‧・．，。、；：？！（）《》〈〉「」『』【】〔〕“”‘’—…～－％＋＆／]*$/u
