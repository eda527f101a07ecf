import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ERROR_PAGE_POLICY, type ErrorStatus, errorAnswer, errorPage, rawErrorAnswer } from './error-page'

const ALL: ErrorStatus[] = [400, 405, 408, 413, 414, 431, 500, 503, 504]

describe('errorPage', () => {
  it.each(ALL)('%s speaks Chinese, says its number, and shows the way home', (status) => {
    const page = errorPage(status)
    expect(page).toContain('<html lang="zh-Hant-HK">')
    expect(page).toContain(`錯誤 ${status}`)
    expect(page).toContain('<a href="/">返回首頁</a>')
    expect(page).toMatch(/<h1>[^<]{4,}<\/h1><p>[^<]{6,}。<\/p>/)
    expect(page).toContain('prefers-color-scheme:dark')
  })

  it('needs nothing that its own policy forbids', () => {
    const page = errorPage(500)
    const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? ''
    expect(ERROR_PAGE_POLICY).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(page).not.toMatch(/<script|\sstyle=|\ssrc=|<link|\son\w+=/)
  })
})

describe('errorAnswer', () => {
  it('is a page for people and problem+json for programs', () => {
    const page = errorAnswer(413, 'page', { 'x-a': '1' })
    expect(page.headers).toMatchObject({ 'x-a': '1', 'cache-control': 'no-store', 'content-security-policy': ERROR_PAGE_POLICY })
    expect(page.headers['content-length']).toBe(String(page.body.length))
    const problem = errorAnswer(413, 'problem', {})
    expect(problem.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(JSON.parse(problem.body.toString())).toMatchObject({ type: 'about:blank', status: 413, title: '傳送的內容太大' })
  })

  it('says when to come again only if that helps', () => {
    expect(errorAnswer(503, 'page', {}).headers['retry-after']).toBe('1')
    expect(errorAnswer(500, 'page', {}).headers['retry-after']).toBeUndefined()
  })

  it('is a whole HTTP message where there is no response object', () => {
    const [head = '', body = ''] = rawErrorAnswer(431, { 'x-a': '1' }).toString().split('\r\n\r\n')
    expect(head).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/)
    expect(head).toContain('x-a: 1')
    expect(head).toContain('connection: close')
    expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`)
  })
})
