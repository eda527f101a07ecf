/** Most tags of one article, and most characters of one tag. */
export const MOST_TAGS = 12
export const MOST_TAG_CHARACTERS = 30
