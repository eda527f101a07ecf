import type { ReactNode } from 'react'

/** Signs of the studio, apart from the readers' so that they never travel to them. Drawn like those in components/ui/icon.tsx. */
const drawings = {
  overview: <path d="M4 5h7v7H4zM14 5h6v4h-6zM14 12h6v7h-6zM4 15h7v4H4z" />,
  article: <path d="M5 4h14v16H5zM8 8h8M8 12h8M8 16h5" />,
  media: (
    <>
      <path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4" />
      <circle cx="15.5" cy="9" r="1.2" />
    </>
  ),
  author: (
    <>
      <circle cx="12" cy="8.5" r="3.5" />
      <path d="M5 20c.5-4 3-6 7-6s6.5 2 7 6" />
    </>
  ),
  section: <path d="M4 5h16M4 5v15M10 9h10M10 13h10M10 17h6" />,
  tag: (
    <>
      <path d="M4 4h8l8 8-8 8-8-8z" />
      <circle cx="8.5" cy="8.5" r="1.2" />
    </>
  ),
  users: (
    <>
      <circle cx="9" cy="9" r="3" />
      <path d="M3 19c.4-3.5 2.4-5 6-5s5.6 1.5 6 5M16 6.5a3 3 0 0 1 0 5M18 14.5c1.8.7 2.7 2.2 3 4.5" />
    </>
  ),
  settings: (
    <>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx="15" cy="7" r="2" />
      <circle cx="9" cy="17" r="2" />
    </>
  ),
  audit: (
    <>
      <path d="M5 4v16M5 6h14M5 12h10M5 18h12" />
      <circle cx="5" cy="12" r="1.5" fill="currentColor" />
    </>
  ),
  me: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <circle cx="12" cy="10" r="2.5" />
      <path d="M6.5 18c.8-2.8 2.7-4 5.5-4s4.7 1.2 5.5 4" />
    </>
  ),
  leave: <path d="M13 4H5v16h8M10 12h10M16 8l4 4-4 4" />,
  theme: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
    </>
  ),
  onward: <path d="M5 12h14M13 6l6 6-6 6" />,
  back: <path d="M19 12H5M11 6l-6 6 6 6" />,
  check: <path d="M4 12.5l5 5L20 6.5" strokeWidth="2" />,
  eye: (
    <>
      <path d="M2.5 12C5 7.5 8 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.5 6.5-9.5 6.5S5 16.5 2.5 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  fold: <path d="M6 9l6 6 6-6" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  bold: <path d="M7 4h6a4 4 0 0 1 0 8H7zM7 12h7a4 4 0 0 1 0 8H7z" strokeWidth="2" />,
  verbatim: <path d="M8 4H5v16h3M16 4h3v16h-3M9 9h6M9 15h6" strokeWidth="2" />,
  italic: <path d="M10 4h8M6 20h8M14.5 4l-5 16" strokeWidth="2" />,
  heading: <path d="M6 5v14M18 5v14M6 12h12" strokeWidth="2" />,
  quote: <path d="M10 5H5v14M14 19h5V5" />,
  list: (
    <>
      <path d="M9 6h11M9 12h11M9 18h11" />
      <path d="M4.5 6h.01M4.5 12h.01M4.5 18h.01" strokeWidth="2.5" />
    </>
  ),
  numbered: <path d="M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 15.5c0-2 3-2 3 0 0 1.5-3 2-3 3.5h3" />,
  rule: <path d="M4 12h16M8 6h8M8 18h8" />,
  link: <path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1.5-1.5" />,
  embed: <path d="M8 7l-5 5 5 5M16 7l5 5-5 5" />,
  undo: <path d="M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10H9" />,
  redo: <path d="M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h5" />,
  draft: <circle cx="12" cy="12" r="7" strokeDasharray="3 2.5" strokeWidth="2" />,
  review: (
    <>
      <circle cx="12" cy="12" r="7" strokeWidth="2" />
      <path d="M12 5a7 7 0 0 1 0 14z" fill="currentColor" />
    </>
  ),
  scheduled: (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M12 8v4.5l3 1.5" />
    </>
  ),
  published: <circle cx="12" cy="12" r="7" fill="currentColor" />,
  changed: (
    <>
      <circle cx="12" cy="12" r="7" strokeWidth="2" />
      <circle cx="12" cy="12" r="3" fill="currentColor" />
    </>
  ),
  withdrawn: (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M7 17L17 7" />
    </>
  ),
  trashed: <path d="M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10 11v5M14 11v5" />,
  warn: <path d="M12 4l9 16H3zM12 10v5M12 17.5v.01" />,
  plus: <path d="M12 5v14M5 12h14" />,
  upload: <path d="M12 16V5M7 10l5-5 5 5M4 17v3h16v-3" />,
  search: (
    <>
      <circle cx="11" cy="11" r="6" />
      <path d="M15.5 15.5L20 20" />
    </>
  ),
  more: <path d="M6 12h.01M12 12h.01M18 12h.01" strokeWidth="2.5" />,
  calendar: <path d="M4 6h16v14H4zM4 10h16M8 3v5M16 3v5" />,
} as const satisfies Record<string, ReactNode>

export type StudioIconName = keyof typeof drawings

export function StudioIcon({ name }: { name: StudioIconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {drawings[name]}
    </svg>
  )
}
