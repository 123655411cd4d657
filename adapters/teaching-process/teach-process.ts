import { type Learning, learnFrom } from '../../src/domain/learning/corrections/learn-from.js'
import { loadSeedCorpus } from '../learned-model/seed-corpus.js'
import type { TeachingMessage } from './messages.js'

const send = (message: TeachingMessage) => void process.send?.(message)

process.on('disconnect', () => process.exit(0))
process.once('message', async message => {
  try {
    const { learning, seedFolder } = message as { learning: Learning; seedFolder: string }
    const seed = await loadSeedCorpus(seedFolder)
    send({ kind: 'learnt', result: learnFrom(learning, seed, done => send({ kind: 'progress', done })) })
  } catch (error) {
    send({ kind: 'broke', reason: error instanceof Error ? error.name : 'unknown' })
  }
})
