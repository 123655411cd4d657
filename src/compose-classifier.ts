import { codedSheets } from '../adapters/coded-sheets/coded-sheets.js'
import { keepModel, loadModel, prepareModelFolder } from '../adapters/learned-model/model-folder.js'
import type { ClassifierDeps } from './cli/classifier.js'
import type { Lens } from './domain/learning/document.js'
import { createPredictor } from './domain/learning/predict.js'
import { createPassage } from './domain/reading/passage.js'

/** What `earshot classifier` works with: no database and no running server. */
export const composeClassifier = (): Omit<ClassifierDeps, 'lines' | 'write' | 'say'> => ({
  sheets: codedSheets,
  lens: LENS,
  prepare: prepareModelFolder,
  keep: (folder, model) => keepModel(folder, model, LENS),
  async predictor(folder) {
    const predict = createPredictor(await loadModel(folder, LENS), LENS)
    return text => predict(createPassage(text)).scored
  },
})

// ---------------------------------------------------------------------------------------------------------------------

/** Words alone: a forum's own labels come without rules. */
const LENS: Lens = {}
