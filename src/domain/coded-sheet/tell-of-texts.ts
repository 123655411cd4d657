import type { Labelled } from '../learning/train.js'
import { countRepeats } from './repeats.js'
import { counted, listed } from './words.js'

/** @param wordless rows without a text; @param uncoded rows with nothing under any label */
export const tellOfLeftOut = (wordless: number, uncoded: number): string[] => [
  ...(wordless > 0 ? [`Left out, as they have no text: ${rows(wordless)}.`] : []),
  ...(uncoded > 0
    ? [
        `Left out, as nobody has coded them: ${rows(uncoded)} with nothing under any label. Where somebody looked and no label fits, write a 0.`,
      ]
    : []),
]

/** What of texts and labels makes learning, or its scores, less sure. */
export const tellOfTexts = (texts: Labelled[], labels: string[]): string[] => {
  const uses = new Map(labels.map(label => [label, 0]))
  for (const label of texts.flatMap(text => text.labels)) uses.set(label, (uses.get(label) ?? 0) + 1)
  const usedBy = (wanted: (count: number) => boolean): string[] => labels.filter(label => wanted(uses.get(label) ?? 0))
  const seldom = usedBy(count => count > 0 && count < FEW)
  return [
    `Texts to learn from: ${counted(texts.length)}. Labels: ${counted(labels.length)}.`,
    ...(texts.length < FEW_TEXTS ? ['That is very little. A few hundred coded texts teach far more.'] : []),
    ...tellOfRepeats(texts),
    ...tellOf(
      'No text has these labels, so they will never be given',
      usedBy(count => count === 0),
    ),
    ...tellOf(
      'Every text has these labels, so there is nothing to tell apart',
      usedBy(count => count === texts.length),
    ),
    ...tellOf(
      `Fewer than ${FEW} texts have these labels, so expect little of them`,
      seldom.map(label => `${label} (${uses.get(label)})`),
    ),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

const FEW = 10
const FEW_TEXTS = 100

const rows = (count: number): string => (count === 1 ? '1 row' : `${counted(count)} rows`)

const tellOf = (what: string, names: string[]): string[] => (names.length > 0 ? [`${what}: ${listed(names)}.`] : [])

const tellOfRepeats = (texts: Labelled[]): string[] => {
  const { again, otherwise } = countRepeats(texts)
  if (again === 0) return []
  const differently =
    otherwise > 0 ? ` In ${rows(otherwise)} the labels are not those of the first time: look at them again.` : ''
  return [`The same words as in a row above: ${rows(again)}. They are kept, as people say them again.${differently}`]
}
