import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'

/** A small JPEG that no other test has. */
export function newPicture(width = 900, height = 1200): Promise<Buffer> {
  const background = { r: Math.floor(Math.random() * 256), g: Math.floor(Math.random() * 256), b: 90 }
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .withExif({ IFD0: { Make: crypto.randomUUID() } })
    .toBuffer()
}

/** The library and the page of one picture. */
export class MediaDesk {
  readonly files: Locator
  readonly uploads: Locator
  readonly grid: Locator
  readonly words: Locator
  readonly focus: Locator
  readonly alt: Locator
  readonly save: Locator
  readonly remove: Locator
  readonly status: Locator
  readonly error: Locator

  constructor(readonly page: Page) {
    const main = page.locator('#main')
    this.files = page.getByLabel('上載圖片')
    this.uploads = page.getByRole('list', { name: '上載' })
    this.grid = page.getByRole('list', { name: '圖片' })
    this.words = page.getByRole('searchbox', { name: '字詞' })
    this.focus = page.getByRole('slider', { name: '焦點' })
    this.alt = page.getByRole('textbox', { name: '替代文字' })
    this.save = page.getByRole('button', { name: '儲存' })
    this.remove = page.getByRole('button', { name: '刪除圖片…' })
    this.status = main.locator('.picture-desk .said')
    this.error = main.getByRole('alert')
  }

  async search(words: string): Promise<void> {
    await this.words.fill(words)
    await this.words.press('Enter')
  }

  /** Uploads as the page's own scripts do; returns the picture. */
  async upload(origin: string, name: string): Promise<{ id: number; hash: string }> {
    const headers = { origin, 'x-file-name': encodeURIComponent(name) }
    const answer = await this.page.request.post('/api/studio/media', { headers, data: await newPicture() })
    return answer.json()
  }
}
