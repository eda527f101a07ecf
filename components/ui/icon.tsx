import type { ReactNode } from 'react'

/** Drawn for a grid of 24 with a stroke of 1.5. They are decoration: the words beside them carry the meaning. */
const drawings = {
  search: <path d="M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5" />,
  enlarge: <path d="M14 4h6v6M10 20H4v-6M20 4l-7 7M4 20l7-7" />,
  onward: <path d="M5 12h14M13 6l6 6-6 6" />,
  back: <path d="M19 12H5M11 6l-6 6 6 6" />,
  down: <path d="M12 4v16M6 14l6 6 6-6" />,
  clock: <path d="M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 7.5V12l3 2" />,
  close: <path d="M5 5l14 14M19 5L5 19" />,
  previous: <path d="M15 4l-8 8 8 8" />,
  next: <path d="M9 4l8 8-8 8" />,
  check: <path d="M4 12.5l5.5 5.5L20 6.5" />,
  'theme-light': (
    <path d="M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3L7 7M17 17l1.7 1.7M5.3 18.7L7 17M17 7l1.7-1.7" />
  ),
  'theme-dark': <path d="M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z" />,
  'theme-system': (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
    </>
  ),
  facebook: <path d="M14 21v-8h3l.5-3.5H14V7.5c0-1 .5-1.5 1.7-1.5H18V3h-2.8C12.3 3 11 4.7 11 7v2.5H8V13h3v8z" />,
  whatsapp: <path d="M4 20l1.2-4A8 8 0 1 1 8.3 19zM9 8.5c0 4 3 6.5 6 6.5l1-2-2.2-1-1 1c-1-.5-1.8-1.3-2.3-2.3l1-1-1-2.2z" />,
  x: <path d="M4 4l16 16M20 4L4 20" strokeWidth="2" />,
  threads: <path d="M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zc0 5 5 4 5-.5A9 9 0 1 0 16.5 20" />,
  line: <path d="M12 4c5 0 9 3 9 7 0 3-3 6-9 9v-3c-5 0-9-2.5-9-6s4-7 9-7zM7.5 9.5v3H9M11 9.5v3M13.5 12.5v-3l2.5 3v-3" />,
  telegram: <path d="M21 4L3 11l6 2.5L11.5 20l3-4 4.5 3zM9 13.5L21 4" />,
  wechat: (
    <path d="M9.5 4C5.5 4 2.5 6.5 2.5 9.7c0 2 1 3.6 2.7 4.6L4.5 17l3-1.5 2 .2M9.5 4c3.3 0 6 2 6.7 4.6M15.5 9c3.4 0 6 2.2 6 5 0 1.6-.9 3-2.3 4l.5 2-2.3-1.1a8 8 0 0 1-1.9.2c-3.4 0-6-2.3-6-5.1s2.6-5 6-5z" />
  ),
  share: <path d="M12 15V3M8 7l4-4 4 4M5 12v8h14v-8" />,
  mail: <path d="M3 6h18v12H3zM3 7l9 7 9-7" />,
  link: <path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1.5-1.5" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {drawings[name]}
    </svg>
  )
}
