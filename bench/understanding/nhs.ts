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
import { type Figure, share } from './figure.js'

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

/** How well the labels of comments are found that were not learnt from; yields how far it has come. Takes about a minute. */
export function* scoreNhs({ labels, comments }: Corpus, lens: Lens): Generator<string, Figure[]> {
  const fold = partIntoFolds(
    comments.map(({ group }) => group),
    FOLDS,
  )
  const rounds: Round[] = []
  for (let held = 0; held < FOLDS; held += 1) {
    const learnt = comments.filter((_, place) => fold[place] !== held)
    const others = comments.filter((_, place) => fold[place] === held)
    rounds.push(testRound(learnt, others, labels, lens))
    yield `NHS comments: fold ${held + 1} of ${FOLDS}`
  }
  return figuresOf(rounds, labels)
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

interface Round {
  seconds: number
  readingSeconds: number
  tested: Tested[]
}

const testRound = (learnt: Comment[], others: Comment[], labels: string[], lens: Lens): Round => {
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

const figuresOf = (rounds: Round[], labels: string[]): Figure[] => {
  const tested = rounds.flatMap(round => round.tested)
  const all = labels.map(label => scoreOf(label, tested))
  const unseen = tested.filter(one => one.unseen)
  const ofUnseen = labels.map(label => scoreOf(label, unseen))
  const readingSeconds = rounds.reduce((sum, round) => sum + round.readingSeconds, 0)
  return [
    { what: `NHS comments, micro F1 of ${tested.length}`, measured: share(microF1(all)), aim: '0.79' },
    { what: 'NHS comments, macro F1', measured: share(macroF1(all)), aim: '0.62' },
    {
      what: `NHS comments never written before, ${unseen.length}`,
      measured: `micro F1 ${share(microF1(ofUnseen))}, macro F1 ${share(macroF1(ofUnseen))}`,
    },
    {
      what: 'NHS comments, longest training',
      measured: `${Math.max(...rounds.map(({ seconds }) => seconds)).toFixed(1)} s`,
      aim: 'under 15 s',
    },
    {
      what: 'NHS comments, reading 1,000',
      measured: `${((1000 * readingSeconds) / tested.length).toFixed(3)} s`,
      aim: 'under 0.1 s',
    },
  ]
}

const scoreOf = (label: string, tested: Tested[]): LabelScore =>
  countAgreement(
    label,
    Uint8Array.from(tested, ({ expected }) => Number(expected.includes(label))),
    Uint8Array.from(tested, ({ given }) => Number(given.includes(label))),
  )
