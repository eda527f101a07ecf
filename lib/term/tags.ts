/** What was converted with the terms. The converter hears of any change; the tag says of which. */
export const termsTag = 'terms'
