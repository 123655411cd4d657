import type { LearntReading } from '../../src/domain/reading/learned/learned-reader.js'
import { GROUPS } from '../../src/domain/reading/redaction/learnt/groups.js'
import type { Linear } from '../../src/domain/reading/redaction/learnt/linear.js'

const NO_WEIGHTS: Linear = { labels: 0, rows: 1, weights: new Int8Array(), scales: new Float32Array() }
const NO_LISTS = { everyday: '', usual: '', rarer: '', given: '', surnames: '', places: '' }

/** The reader before it met anything: rules read everything. */
export const learntNothing = (id = 'learnt@nothing'): LearntReading => ({
  id,
  model: {
    labels: [],
    calibrations: [],
    choices: [],
    vocabulary: { features: new Int32Array(), rarity: new Float32Array() },
    weights: new Int8Array(),
    scales: new Float32Array(),
    offsets: new Float32Array(),
    thresholds: new Float32Array(),
  },
  names: { lists: NO_LISTS, words: NO_WEIGHTS, segments: NO_WEIGHTS, types: [], enough: Array(GROUPS).fill(Infinity) },
})
