/** The page on which everybody reads who the teams of a site are, or the part of it about one of them. */
export const aboutPath = (locale: string, teamId?: string) => `/${locale}/about${teamId ? `#team-${teamId}` : ''}`

/** Pages of a team's profile on the desk. */
export const deskProfilePath = {
  one: (locale: string, teamId: string) => `/${locale}/desk/profiles/${teamId}`,
  /** Where the file of a logo is posted. */
  logo: (locale: string, teamId: string) => `/${locale}/desk/profiles/${teamId}/logo`,
}
