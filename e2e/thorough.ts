/**
 * Some tests repeat one thing until chance can no longer explain that it went well. `npm test` repeats it often enough to find what
 * broke; `THOROUGH=1 npm test`, which takes ten minutes more, as often as we have promised.
 */
export const IS_THOROUGH = process.env.THOROUGH === '1'
