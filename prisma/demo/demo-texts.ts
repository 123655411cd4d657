import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../src/config.js'
import { CHANNELS } from '../../src/domain/incoming-message.js'

const about = z.object({
  channel: z.enum(CHANNELS),
  area: z.string().optional(),
  age: z.string().optional(),
  services: z.array(z.string()).optional(),
  /** True for words that were said: they have no punctuation and come with a recording's quirks. */
  spoken: z.boolean().optional(),
})
const written = about.extend({ text: z.string().min(1) })
const composed = about.extend({
  opening: z.array(z.string()),
  middle: z.array(z.string()),
  ending: z.array(z.string()),
})

/** One made-up contribution, before it has a date. */
export type DemoText = z.infer<typeof written>

/** Every made-up text of the demonstration forum: those written one by one, then those put together from parts. */
export const demoTexts = (): DemoText[] => [
  ...readLines('experiences.jsonl').map(line => written.parse(line)),
  ...z
    .array(composed)
    .parse(JSON.parse(read('composed.json')))
    .flatMap(putTogether),
]

// ---------------------------------------------------------------------------------------------------------------------

/** Data is not compiled, so it is read from the source folder whether this runs as source or from `dist/`. */
const read = (name: string): string => readFileSync(path.join(projectRoot, 'prisma', 'demo', name), 'utf8')

const readLines = (name: string): unknown[] =>
  read(name)
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

/** Each beginning meets each middle once; the endings go round, so that no two texts share more than one part. */
const putTogether = ({ opening, middle, ending, ...rest }: z.infer<typeof composed>): DemoText[] =>
  opening.flatMap((begins, row) =>
    middle.map((goesOn, column) => ({
      ...rest,
      text: [begins, goesOn, ending[(row + column) % ending.length]].join(' '),
    })),
  )
