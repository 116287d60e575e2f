const megabyte = 1024 * 1024

/** Bytes of the largest picture that is looked at, as it was sent. */
export const largestPicture = 20 * megabyte
/** Pixels of the largest picture that is opened: a picture of a few kilobytes may claim to be ten times that. */
export const mostPixels = 100_000_000
/** Bytes that a picture may take in memory while it is made small; phones of 50 million pixels make such as need 20 MB. */
export const mostDecoded = 180 * megabyte
/** Pixels along the longer side of a picture that is kept: a stamp on a receipt can still be read. */
export const longestSide = 2_000
/** Pictures that one form takes. */
export const picturesAtOnce = 3
