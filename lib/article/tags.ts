/** Cache tags, spelled once. Every list, feed and rail carries `articles`; a single article carries its own. */
export const articlesTag = 'articles'
export const articleTag = (id: number) => `article:${id}`
