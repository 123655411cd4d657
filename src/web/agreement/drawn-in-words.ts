import type { CodingRound } from '../../domain/agreement/coding-round.js'
import { LARGEST_POOL } from '../../usecases/agreement/set-up-round.js'
import { paths } from '../paths.js'

const HOW = {
  random: 'at random: every message had the same chance',
  rare: 'with more of the rare themes, so do not read from this round how often a theme comes up',
}

/** How the messages of a round were drawn, in plain words, with the list they came from. */
export const drawnInWords = ({ drawing, frameVersion, items }: CodingRound) => ({
  text: `${items.length} of ${drawing.pool.toLocaleString('en-GB')} messages were drawn ${HOW[drawing.method]}.`,
  cut: drawing.cut ? `Only the newest ${LARGEST_POOL.toLocaleString('en-GB')} of the list were looked at.` : null,
  list: drawing.list ? `${paths.inbox()}?${drawing.list}` : null,
  seed: drawing.seed,
  frameVersion,
})
