/** Most tags of one article, and most characters of one tag. */
export const MOST_TAGS = 12
export const MOST_TAG_CHARACTERS = 30

/** What separates tags where they are typed in a row. */
export const BETWEEN_TAGS = /[、，,;；\n]/u
