import type { CodingRound } from '../../domain/agreement/coding-round.js'
import { inForumTime } from '../dates.js'
import { paths } from '../paths.js'
import { drawnInWords } from './drawn-in-words.js'
import { codersOf } from './list-view.js'

/** How far everybody is; nothing of what they said. */
export const progressView = (round: CodingRound, names: Map<string, string>) => ({
  name: round.name,
  practice: round.practice,
  total: round.items.length,
  setUp: inForumTime(round.createdAt),
  setUpBy: names.get(round.createdBy) ?? 'somebody who has left',
  drawn: drawnInWords(round),
  coders: codersOf(round, names).map((name, place) => {
    const coder = round.coders[place]
    return { name, coded: coder?.coded ?? 0, done: (coder?.handedInAt ?? null) !== null }
  }),
  back: paths.agreement(),
})
