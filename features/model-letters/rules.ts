/** Variants that one language may have beside the campaign's own text. */
export const mostVariants = 6

export const longestSubject = 150
