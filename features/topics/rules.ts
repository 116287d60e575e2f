/** Topics in each other, at most. */
export const deepestTopic = 5

/** The page of a topic, for everybody. */
export const topicPath = (locale: string, slug: string) => `/${locale}/topics/${slug}`

/** Pages of topics on the desk. */
export const deskTopicPath = {
  all: (locale: string) => `/${locale}/desk/topics`,
  one: (locale: string, id: string) => `/${locale}/desk/topics/${id}`,
}
