import { codedTexts } from '../domain/coded-sheet/coded-texts.js'
import { findHeadings, type NotThere } from '../domain/coded-sheet/find-headings.js'
import type { CodedSheets } from '../domain/coded-sheet/sheet.js'
import { listed } from '../domain/coded-sheet/words.js'
import type { Lens } from '../domain/learning/document.js'
import type { Model } from '../domain/learning/model.js'
import { f1Of, type LabelScore, macroF1, microF1, precisionOf, recallOf, sumOf } from '../domain/learning/scores.js'
import { train } from '../domain/learning/train.js'
import type { WriteLine } from './json-lines.js'
import { bytesOf } from './read-file.js'

export interface TrainDeps {
  sheets: CodedSheets
  lens: Lens
  /** Makes sure that a model can be kept in the folder, before anybody waits for it. */
  prepare(folder: string): Promise<void>
  keep(folder: string, model: Model): Promise<void>
  write: WriteLine
  say(words: string): void
}

export interface AskedTraining {
  /** The file. */
  data: string
  /** Heading of the texts. */
  text: string
  /** Headings of the labels; none: they are found. */
  labels: string[]
  /** The folder. */
  model: string
}

/** `earshot classifier train`: learns labels, and tells how well each is found in texts that were not learnt from. @returns the exit code */
export const trainClassifier = async (asked: AskedTraining, deps: TrainDeps): Promise<number> => {
  const { sheets, told } = await deps.sheets.read(await bytesOf(asked.data), asked.text)
  const headed = findHeadings(sheets, [asked.text, ...asked.labels])
  if ('missing' in headed) return wrongColumns(headed, deps)
  const coded = codedTexts(headed, asked)
  for (const words of [...told, ...coded.told]) deps.say(words)
  await deps.prepare(asked.model)
  const started = performance.now()
  const { model, scores } = train(coded.texts, {
    labels: coded.labels,
    ...deps.lens,
    onProgress: done => deps.say(`Learning: ${Math.round(done * 100)} %`),
  })
  await deps.keep(asked.model, model)
  const seconds = (performance.now() - started) / 1000
  for (const line of [...scores.map(lineOf), totalOf(scores, coded.texts.length, seconds)])
    await deps.write(JSON.stringify(line))
  sayWhatNow(asked, scores, deps)
  return 0
}

// ---------------------------------------------------------------------------------------------------------------------

const WRONG_USAGE = 2

const wrongColumns = ({ missing, there }: NotThere, { say }: TrainDeps): number => {
  say(`No column is called ${listed(missing)}.`)
  say(there.length > 0 ? `There are: ${listed(there)}.` : 'The table has no headings. Write one above each column.')
  return WRONG_USAGE
}

const lineOf = (score: LabelScore) => ({
  label: score.label,
  examples: score.right + score.missed,
  ...ratesOf(score),
})

const ratesOf = (counts: Parameters<typeof f1Of>[0]) => ({
  precision: rounded(precisionOf(counts)),
  recall: rounded(recallOf(counts)),
  f1: rounded(f1Of(counts)),
})

const totalOf = (scores: LabelScore[], texts: number, seconds: number) => ({
  texts,
  labels: scores.length,
  microF1: rounded(microF1(scores)),
  macroF1: rounded(macroF1(scores)),
  seconds: Math.round(seconds * 10) / 10,
})

const rounded = (share: number): number => Math.round(share * 1000) / 1000

const sayWhatNow = ({ model }: AskedTraining, scores: LabelScore[], { say }: TrainDeps): void => {
  const { right, missed, wrong } = sumOf(scores)
  say(
    `Tested on texts that were not learnt from: found ${right} of ${right + missed} labels, and ${wrong} of ${right + wrong} given were wrong.`,
  )
  say(`The model is kept. Use it: npx earshot classifier predict --model ${model} < TEXTS.jsonl`)
}
