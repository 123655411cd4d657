import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Lens } from '../../src/domain/learning/document.js'
import { partIntoFolds } from '../../src/domain/learning/folds.js'
import { createPredictor } from '../../src/domain/learning/predict.js'
import { sameWords } from '../../src/domain/learning/repeats.js'
import { countAgreement, type LabelScore, macroF1, microF1 } from '../../src/domain/learning/scores.js'
import { type Labelled, train } from '../../src/domain/learning/train.js'
import { createPassage } from '../../src/domain/reading/passage.js'

/** A text of which it is known who wrote it. */
type Comment = Labelled & { group: string }

export interface Corpus {
  labels: string[]
  comments: Comment[]
}

/** Reads comments that NHS staff coded: `id`, `text`, `sentiment`, then a column of 0 and 1 for each label. */
export const loadNhs = async (file: string): Promise<Corpus> => {
  const rows = z
    .array(z.record(z.string(), z.string()))
    .parse(parse(await readFile(file), { columns: true, bom: true }))
  const labels = Object.keys(rows[0] ?? {}).filter(column => !NO_LABELS.includes(column))
  const comments = rows.map(row => ({
    text: row.text ?? '',
    labels: labels.filter(label => row[label] === '1'),
    group: personOf(row.id ?? ''),
  }))
  return { labels, comments }
}

/** How well the labels of comments are found that were not learnt from, in lines for a person to read. Takes some minutes. */
export function* scoreNhs({ labels, comments }: Corpus, lens: Lens): Generator<string> {
  const fold = partIntoFolds(
    comments.map(({ group }) => group),
    FOLDS,
  )
  const tested: Tested[] = []
  for (let held = 0; held < FOLDS; held += 1) {
    const learnt = comments.filter((_, place) => fold[place] !== held)
    const others = comments.filter((_, place) => fold[place] === held)
    const round = testRound(learnt, others, labels, lens)
    tested.push(...round.tested)
    yield `NHS fold ${held + 1} of ${FOLDS}  learnt from ${learnt.length} in ${round.seconds.toFixed(1)} s, read ${Math.round(others.length / round.readingSeconds)} texts a second`
  }
  yield `NHS all texts    ${figures(tested, labels)}`
  yield `NHS unseen texts ${figures(
    tested.filter(({ unseen }) => unseen),
    labels,
  )}`
}

// ---------------------------------------------------------------------------------------------------------------------

const NO_LABELS = ['id', 'text', 'sentiment']
const FOLDS = 5

/** People answered up to three questions: `NEAS PTS 528 - Q1`. */
const personOf = (id: string): string => id.replace(/ - Q\d+$/, '')

interface Tested {
  expected: string[]
  given: string[]
  /** True when nobody wrote the same, word for word, in what was learnt from. */
  unseen: boolean
}

const testRound = (learnt: Comment[], others: Comment[], labels: string[], lens: Lens) => {
  const started = performance.now()
  const { model } = train(learnt, { labels, ...lens })
  const trained = performance.now()
  const predict = createPredictor(model, lens)
  const given = others.map(({ text }) => predict(createPassage(text)).scored.filter(({ given }) => given))
  const read = performance.now()
  const known = new Set(learnt.map(({ text }) => sameWords(text)))
  return {
    seconds: (trained - started) / 1000,
    readingSeconds: (read - trained) / 1000,
    tested: others.map(({ text, labels: expected }, place) => ({
      expected,
      given: (given[place] ?? []).map(({ label }) => label),
      unseen: !known.has(sameWords(text)),
    })),
  }
}

const figures = (tested: Tested[], labels: string[]): string => {
  const scores = labels.map(label => scoreOf(label, tested))
  return `${tested.length}: micro F1 ${microF1(scores).toFixed(3)}, macro F1 ${macroF1(scores).toFixed(3)}`
}

const scoreOf = (label: string, tested: Tested[]): LabelScore =>
  countAgreement(
    label,
    Uint8Array.from(tested, ({ expected }) => Number(expected.includes(label))),
    Uint8Array.from(tested, ({ given }) => Number(given.includes(label))),
  )
