import type { Edition } from '../../domain/surveys/edition.js'
import { isSmall } from '../../domain/surveys/results/hiding/small.js'
import type { ResponseCount } from '../../domain/surveys/survey-store.js'

/**
 * `150 people have answered: 75 on paper, 75 on the web`. Without the ways where only a few came one of them: whoever asks for a chat, or
 * hands in the only sheet, is known. Made-up answers are told apart.
 */
export const answersSoFar = ({ state }: Pick<Edition, 'state'>, counts: readonly ResponseCount[]): string => {
  const real = finished(counts).filter(({ invented }) => !invented)
  const madeUp = total(finished(counts).filter(({ invented }) => invented))
  const nobody = state === 'closed' ? 'Nobody answered' : 'Nobody has answered yet'
  const told = total(real) === 0 ? nobody : `${people(total(real))} answered${byChannel(real)}`
  return madeUp === 0 ? told : `${told} (and ${madeUp} made up, to try it out)`
}

// ---------------------------------------------------------------------------------------------------------------------

const CHANNELS: Partial<Record<ResponseCount['channel'], string>> = {
  paper: 'on paper',
  web: 'on the web',
  whatsapp: 'on WhatsApp',
  telegram: 'on Telegram',
}

const finished = (counts: readonly ResponseCount[]) => counts.filter(({ state }) => state === 'finished')

const total = (counts: readonly ResponseCount[]): number => counts.reduce((sum, { count }) => sum + count, 0)

const people = (amount: number): string => (amount === 1 ? '1 person has' : `${amount} people have`)

const byChannel = (counts: readonly ResponseCount[]): string => {
  const ways = [...new Set(counts.map(({ channel }) => CHANNELS[channel] ?? 'elsewhere'))]
  const each = ways.map(way => ({
    way,
    count: total(counts.filter(({ channel }) => (CHANNELS[channel] ?? 'elsewhere') === way)),
  }))
  if (each.some(({ count }) => isSmall(count))) return ''
  const words = each
    .toSorted((one, other) => other.count - one.count)
    .map(({ way, count }) => `${count} ${way}`)
    .join(', ')
  return `: ${words}`
}
