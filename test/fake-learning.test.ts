import { describeLearningStore } from './contracts/learning-store.js'
import { fakeLearning } from './support/fake-learning.js'

describeLearningStore('in memory', async () => fakeLearning())
