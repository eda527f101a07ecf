import { jpeg } from '../media/media'
import { encoded } from '../routes'
import type { ArticleView } from './article'
import { SHARE_WIDTH } from './metadata'

/** Structured data of one article (schema.org), safe to stand inside a <script> element. */
export function jsonLd(article: ArticleView, siteName: string): string {
  const { origin } = new URL(article.canonical)
  const data = {
    '@context': 'https://schema.org',
    '@type': article.opinion ? 'OpinionNewsArticle' : 'NewsArticle',
    headline: article.title,
    description: article.summary,
    inLanguage: 'zh-Hant-HK',
    datePublished: article.published.iso,
    dateModified: article.modifiedIso,
    articleSection: article.section.name,
    mainEntityOfPage: article.canonical,
    isAccessibleForFree: true,
    author: [{ '@type': 'Person', name: article.author.name, url: origin + encoded(article.author.address) }],
    publisher: { '@type': 'NewsMediaOrganization', name: siteName, url: origin },
    ...(article.picture ? { image: [origin + jpeg(article.picture, SHARE_WIDTH)] } : {}),
    ...(article.tags.length > 0 ? { keywords: article.tags.map((tag) => tag.name).join(',') } : {}),
  }
  return JSON.stringify(data).replace(/</g, '\\u003c')
}
