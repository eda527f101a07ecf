'use client'

import { Icon } from '../ui/icon'
import { TEXT_SIZE, THEME } from './preference'
import { SettingChoices } from './setting-choices'
import { SettingMenu } from './setting-menu'

const SIZES = [
  { value: 'small', name: '小', sample: '文' },
  { value: 'normal', name: '標準', sample: '文' },
  { value: 'large', name: '大', sample: '文' },
  { value: 'largest', name: '特大', sample: '文' },
]

const THEMES = [
  { value: 'system', name: '跟隨系統', sample: <Icon name="theme-system" /> },
  { value: 'light', name: '淺色', sample: <Icon name="theme-light" /> },
  { value: 'dark', name: '深色', sample: <Icon name="theme-dark" /> },
]

/** Text size and theme, as the reader likes them. Not offered without JavaScript. */
export function ReadingSettings() {
  return (
    <>
      <SettingMenu label="Aa 文字大小" sign="Aa">
        <SettingChoices legend="文字大小" preference={TEXT_SIZE} choices={SIZES} />
      </SettingMenu>
      <SettingMenu label="外觀" sign={<Icon name="theme-system" />}>
        <SettingChoices legend="外觀" preference={THEME} choices={THEMES} />
      </SettingMenu>
    </>
  )
}
