/** True while an input method owns the key: it must reach nothing else. 229 is what older browsers say for it. */
export const isComposingKey = (event: { isComposing: boolean; keyCode: number }): boolean => event.isComposing || event.keyCode === 229
