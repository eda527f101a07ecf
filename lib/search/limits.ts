/** What is asked for is cut after so many characters, and only so many terms of it are looked for. */
export const MOST_CHARACTERS = 100
export const MOST_TERMS = 8
