import type { PairAgreement } from '../../domain/agreement/agreement-on.js'
import type { PartResult, ThemeResult } from '../../domain/agreement/round-results.js'
import { type Verdict, verdictOn } from '../../domain/agreement/verdict.js'
import { dotView } from './chart-view.js'
import { figureView, percent } from './figures.js'

/** What to make of a figure, in words; the colour only helps. */
const VERDICTS: Record<Verdict, { text: string; colour: string }> = {
  strong: { text: 'Strong: you agree', colour: 'green' },
  fair: { text: 'Fair: use it with care', colour: 'yellow' },
  talk: { text: 'Talk about it', colour: 'orange' },
  'too-few': { text: 'Too few to tell', colour: 'grey' },
  unsaid: { text: 'No figure', colour: 'grey' },
}

export const partView = (result: PartResult) => ({
  id: result.id,
  name: result.name,
  verdict: VERDICTS[verdictOn(result)],
  alpha: figureView(result.alpha),
  alike: percent(result.alike),
  chosen: result.chosen,
  compared: result.compared,
})

export const themeView = (result: ThemeResult, coders: string[]) => ({
  ...partView(result),
  picture: dotView(result.alpha),
  pairs: result.pairs.map(pair => pairView(pair, coders)),
})

/** Those with the least agreement first; without a figure last. */
export const inTheirOrder = <Result extends PartResult>(results: Result[]): Result[] =>
  results.toSorted((one, other) => (one.alpha.value ?? 2) - (other.alpha.value ?? 2))

// ---------------------------------------------------------------------------------------------------------------------

const pairView = ({ coders: places, both, onlyFirst, onlySecond, neither, kappa }: PairAgreement, coders: string[]) => {
  const [first = '', second = ''] = places.map(place => coders[place])
  return { first, second, both, onlyFirst, onlySecond, neither, kappa: figureView(kappa) }
}
