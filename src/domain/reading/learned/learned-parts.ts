import type { CodeFrame } from '../../code-frame/code-frame.js'
import { subthemesOf } from '../../code-frame/code-frame.js'
import { successorOf } from '../../code-frame/code-names.js'
import type { Lens } from '../../learning/document.js'
import type { Model, Scored } from '../../learning/model.js'
import { createPredictor, type Prediction } from '../../learning/predict.js'
import type { Sentiment, Suggestion } from '../../understanding.js'
import type { Passage } from '../passage.js'
import type { ReaderParts } from '../reader-parts.js'
import { flagFor } from './learned-flag.js'
import { onceAPassage } from './once-a-passage.js'
import { answerOf, type Question } from './reader-labels.js'

/**
 * The parts of a reading that were learnt. What the model has never met, such as a theme that the forum added yesterday, is read by
 * rules as before; a theme that the frame no longer has is not suggested.
 */
export const createLearnedParts = (
  model: Model,
  frame: CodeFrame,
  byRules: ReaderParts,
  lens: Lens,
): Partial<ReaderParts> => {
  const predict = onceAPassage(createPredictor(model, lens))
  const nowCalled = (id: string) => successorOf(frame, id)
  const themes = codesOf('theme', subthemesOf(frame), { model, nowCalled })
  const services = codesOf('service', frame.facets.service.values, { model, nowCalled })
  const needs = codesOf('need', frame.facets.need.values, { model, nowCalled })
  const phases = codesOf('phase', frame.facets.phase.values, { model, nowCalled })

  const has = (question: Question) => model.labels.some(label => answerOf(question, label) !== null)

  return {
    themes: passage => suggestions(predict(passage), themes, byRules.themes(passage)),
    services: (passage, found) => suggestions(predict(passage), services, byRules.services(passage, found)),
    needs: passage => suggestions(predict(passage), needs, byRules.needs(passage)),
    ...(has('phase')
      ? {
          phase: (passage: Passage) =>
            suggestions(predict(passage), phases, [byRules.phase(passage) ?? []].flat())[0] ?? null,
        }
      : {}),
    ...(has('sentiment')
      ? { sentiment: (passage: Passage) => sentimentFrom(answerTo('sentiment', predict(passage))) }
      : {}),
    ...(has('kind') ? { kind: (passage: Passage) => answerTo('kind', predict(passage)) ?? 'experience' } : {}),
    safeguarding: passage => flagFor(passage, predict(passage), byRules),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const LEAST_SHOWN = 0.01
const MOST_SHOWN = 0.99

/** Which codes of the frame the model has met, and which are left to the rules. */
interface Codes {
  /** The code that a label of the model stands for today: what was merged counts for what it went into. */
  codeOf: Map<string, string>
  unknown: Set<string>
}

interface Met {
  model: Model
  nowCalled(id: string): string
}

const codesOf = (question: Question, codes: { id: string }[], { model, nowCalled }: Met): Codes => {
  const ids = new Set(codes.map(({ id }) => id))
  const codeOf = new Map<string, string>()
  for (const label of model.labels) {
    const answer = answerOf(question, label)
    const code = answer === null ? null : nowCalled(answer)
    if (code !== null && ids.has(code)) codeOf.set(label, code)
  }
  const met = new Set(codeOf.values())
  return { codeOf, unknown: new Set([...ids].filter(id => !met.has(id))) }
}

/**
 * What the model gives to a text, surest first, then what the rules say of codes that it never met. A rule that found the same
 * shows better where it stands: the learner weighs many words a little.
 */
const suggestions = (prediction: Prediction, { codeOf, unknown }: Codes, byRules: Suggestion[]): Suggestion[] => {
  const shown = new Map(byRules.map(({ id, evidence }) => [id, evidence]))
  const byCode = new Map<string, Suggestion>()
  for (const one of givenOnes(prediction)) {
    const id = codeOf.get(one.label)
    if (id === undefined || byCode.has(id)) continue
    const evidence = shown.get(id) ?? []
    byCode.set(id, {
      id,
      confidence: shownConfidence(one),
      evidence: evidence.length > 0 ? evidence : prediction.evidenceFor(one.label),
    })
  }
  return [...byCode.values(), ...byRules.filter(({ id }) => unknown.has(id))]
}

const givenOnes = ({ scored }: Prediction): Scored[] =>
  scored.filter(({ given }) => given).sort((one, other) => other.confidence - one.confidence)

const shownConfidence = ({ confidence }: Scored): number =>
  Math.round(Math.min(MOST_SHOWN, Math.max(LEAST_SHOWN, confidence)) * 100) / 100

/** What was chosen or, of a model that never learnt to choose, what is surest. */
const answerTo = (question: Question, { chosen, scored }: Prediction): string | null =>
  chosen.flatMap(label => answerOf(question, label) ?? [])[0] ?? surest(scored, question)

const surest = (scored: Scored[], question: Question): string | null => {
  let best: { answer: string; confidence: number } | null = null
  for (const { label, confidence } of scored) {
    const answer = answerOf(question, label)
    if (answer !== null && confidence > (best?.confidence ?? -1)) best = { answer, confidence }
  }
  return best?.answer ?? null
}

const sentimentFrom = (answer: string | null): Sentiment => {
  return SENTIMENTS.find(sentiment => String(sentiment) === answer) ?? 0
}

const SENTIMENTS: Sentiment[] = [-2, -1, 0, 1, 2, 'mixed']
