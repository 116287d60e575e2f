/** Bytes of one scan, once it is drawn. */
export const largestScan = 12 * 1024 * 1024
/** Pages of one scan. */
export const mostScanPages = 40
