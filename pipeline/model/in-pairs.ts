// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Do something with every item, two at a time; results in the order of the items. */
export async function inPairs<Item, Result>(
  items: readonly Item[],
  act: (item: Item, index: number) => Promise<Result>
): Promise<Result[]> {
  const results: Result[] = []
  const entries = items.entries()
  const work = async () => {
    for (const [index, item] of entries) results[index] = await act(item, index)
  }
  await Promise.all([work(), work()])
  return results
}
