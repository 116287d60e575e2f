/** Where the address that asked for a mail waits for its code, in this browser alone. */
export const addressCookie = 'postbag-address'
