/** Does the same with each of many, four at a time: what a server takes to answer one is used by the other three. */
export async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values()
  const lane = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all([lane(), lane(), lane(), lane()])
}
