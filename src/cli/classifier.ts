import { type PredictDeps, predictLabels } from './classifier-predict.js'
import { type TrainDeps, trainClassifier } from './classifier-train.js'
import { readOptions, TEXT, TEXTS } from './read-options.js'

export type ClassifierDeps = TrainDeps & PredictDeps

export const CLASSIFIER_USAGE = 'classifier train | predict --model DIR'

/** `earshot classifier ...`: learns labels from a table that people coded, and gives them to other texts. @returns the exit code */
export const classifier = async (args: string[], deps: ClassifierDeps): Promise<number> => {
  const parsed = readOptions(args, { data: TEXT, text: TEXT, label: TEXTS, model: TEXT })
  const { data, text, label: labels = [], model } = parsed?.values ?? {}
  const [what, ...more] = parsed?.positionals ?? []
  if (model && more.length === 0) {
    if (what === 'train' && data && text) return trainClassifier({ data, text, labels, model }, deps)
    if (what === 'predict' && !data && !text && labels.length === 0) return predictLabels(model, deps)
  }
  deps.say(HOW)
  return WRONG_USAGE
}

// ---------------------------------------------------------------------------------------------------------------------

const WRONG_USAGE = 2

const HOW = [
  'Say one of:',
  '  earshot classifier train --data FILE --text COLUMN [--label COLUMN ...] --model DIR',
  '  earshot classifier predict --model DIR < TEXTS.jsonl',
  '  --data FILE       a table that people coded, CSV or Excel (.xlsx): a text in each row, a column for each label',
  '  --text COLUMN     the heading of the column with the texts',
  '  --label COLUMN    the heading of a label, once for each; without it, every column that holds only 0, 1 and blanks',
  '  --model DIR       the folder in which to keep what was learnt, or from which to take it',
].join('\n')
