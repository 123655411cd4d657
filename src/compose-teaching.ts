import { loadCodeFrame } from '../adapters/code-frame-file/load.js'
import { loadSeedCorpus } from '../adapters/learned-model/seed-corpus.js'
import { keepShippedReader } from '../adapters/learned-model/shipped-reader.js'
import { loadWordLists } from '../adapters/learned-model/word-lists.js'
import { projectFile, SHIPPED_READER } from './compose.js'
import { f1Of, macroF1, microF1, precisionOf, recallOf, sumOf } from './domain/learning/scores.js'
import type { Trained } from './domain/learning/train.js'
import { QUESTIONS } from './domain/reading/learned/reader-labels.js'
import { teachReader } from './domain/reading/learned/teach-reader.js'
import { createRulesFinder } from './domain/reading/redaction/find-by-rules.js'
import { trainNameTagger } from './domain/reading/redaction/learnt/train-name-tagger.js'
import { publicNamesOf } from './domain/reading/redaction/public-names.js'

/** Learns from the seed corpus and keeps what was learnt with the product; yields what to tell whoever waits. */
export async function* teachShippedReader(): AsyncGenerator<string> {
  const frame = await loadCodeFrame(projectFile('code-frame', 'code-frame.yaml'))
  const corpus = await loadSeedCorpus(projectFile('seed-corpus'))
  yield `Learning from ${corpus.length} contributions. This takes some minutes.`
  const places = publicNamesOf(frame)
  const lists = await loadWordLists(projectFile('seed-corpus', 'words'), places)
  const names = trainNameTagger(corpus, { lists, byRules: createRulesFinder(places) })
  yield 'Names are learnt.'
  const { model, scores } = teachReader(corpus, frame)
  await keepShippedReader(SHIPPED_READER, model, names)
  yield* report(scores)
}

// ---------------------------------------------------------------------------------------------------------------------

function* report(scores: Trained['scores']): Generator<string> {
  yield 'On contributions that were not learnt from:'
  for (const question of QUESTIONS) {
    const asked = scores.filter(({ label }) => label.startsWith(`${question}:`))
    const all = sumOf(asked)
    yield `${question.padEnd(14)} micro F1 ${show(microF1(asked))}, macro F1 ${show(macroF1(asked))}, precision ${show(precisionOf(all))}, recall ${show(recallOf(all))}`
  }
  for (const score of scores.toSorted((one, other) => f1Of(one) - f1Of(other)))
    yield `  ${score.label.padEnd(40)} F1 ${show(f1Of(score))} of ${score.right + score.missed}`
}

const show = (value: number): string => value.toFixed(3)
