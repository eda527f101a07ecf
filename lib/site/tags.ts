/** Cache tag of what stands on every page: the site's name and its sections. */
export const siteTag = 'site'
