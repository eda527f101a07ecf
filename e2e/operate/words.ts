/** A page without its scripts: what is there before any of them runs. */
export const withoutScripts = (html: string) => html.replaceAll(/<script\b[\s\S]*?<\/script>/g, '')

/** The words of a page, without its markup. */
export const wordsOf = (html: string) => withoutScripts(html).replaceAll(/<style\b[\s\S]*?<\/style>|<[^>]*>/g, '')
