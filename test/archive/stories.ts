/** Invented stories for archives: some of a harbour, and any number of others. */
import type {ArchiveText} from '../../src/archive/index.js'

const harbour = `The harbour board of Ardmore closed the east pier on Monday night after divers found rot in
nineteen of its forty piles.

“We would rather be shouted at in March than pull somebody out of the water in July,” said Ann Lee, the harbour master.

The pier was built in 1911 and last repaired in 1986. Repairs will cost £214,000 and take until September, the board said.
`

/** What is written of the harbour, by whom, and when. */
export const stories: readonly ArchiveText[] = [
  {
    path: 'wire/harbour.txt',
    value: harbour,
    publisher: 'The Ardmore Echo',
    url: 'https://echo.example/pier',
    published: '2025-03-04'
  },
  {
    path: 'wire/harbour-again.txt',
    value: `Share\n\n${harbour}`,
    publisher: 'Firth Today',
    url: 'https://firth.example/pier',
    published: '2025-03-06'
  },
  {
    path: 'wire/school.txt',
    value: `Skerra primary school will close at Easter because eleven pupils are left, the council said.

“Nobody moves to an island without a school,” said Donald Rae, whose three children go there.
`,
    publisher: 'Skerra Herald',
    published: '2025-02-11'
  },
  {
    path: 'wire/council.md',
    value: `---
publisher: Coast Herald
published: 2025-01-20
---

# Council sells its library

The council of Lorne sold the old library to a brewer on Thursday for £1.2m, **half** of what it had asked.
`
  }
]

/** A rewrite of the harbour's story that credits nobody. */
export const rewrite = `Ardmore has shut its east pier after rot was found in nineteen of the forty piles by divers.

"We would rather be shouted at in March than pull somebody out of the water in July," harbour master Ann Lee said.

Repairs to the pier, which was built in 1911, will take until September and cost £214,000.
`

const words = [
  'barley',
  'timber',
  'harvest',
  'granite',
  'ferry',
  'copper',
  'orchard',
  'saddle',
  'lantern',
  'quarry'
]

/** Other stories, each with words of its own. */
export function inventOthers(count: number): ArchiveText[] {
  return Array.from({length: count}, (_, number) => {
    const own = Array.from(
      {length: 12},
      (__, place) => `${words[(number + place) % 10]!}${number}x${place}`
    )
    return {
      path: `others/${number}.txt`,
      value: `The ${own.slice(0, 4).join(' ')} of ${own[4]!} met on Friday.\n\nNobody in ${own.slice(5).join(' ')} objected.\n`
    }
  })
}
