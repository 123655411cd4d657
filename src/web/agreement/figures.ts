import type { Coefficient, Unsaid } from '../../domain/agreement/agreement-on.js'

/** `0.72`, `−0.10`. */
export const figure = (value: number): string =>
  value
    .toFixed(2)
    .replace(/^-(?=0\.00$)/, '')
    .replace('-', '−')

export const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`)

/** A figure with its range, in two short texts. */
export interface FigureView {
  value: string
  range: string
}

const UNSAID: Record<Unsaid, string> = {
  'never-chosen': 'Nobody chose it',
  'always-chosen': 'Chosen for every message',
  'not-compared': 'No message was coded twice',
}

export const figureView = (coefficient: Coefficient): FigureView => {
  if (coefficient.value === null) return { value: '–', range: UNSAID[coefficient.because] }
  return { value: figure(coefficient.value), range: rangeOf(coefficient.interval) }
}

// ---------------------------------------------------------------------------------------------------------------------

const rangeOf = (interval: Extract<Coefficient, { value: number }>['interval']): string => {
  if (interval === 'no-difference') return 'you never differed'
  if (interval === 'too-few') return 'too few to give a range'
  if (interval === 'no-spread') return 'one of them gave only one answer'
  return `${figure(interval.low)} to ${figure(interval.high)}`
}
