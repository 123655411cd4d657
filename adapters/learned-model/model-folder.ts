import { access, constants, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../src/domain/errors.js'
import type { Lens } from '../../src/domain/learning/document.js'
import type { Model } from '../../src/domain/learning/model.js'
import { writeWhole } from '../disk/write-whole.js'
import { markOfLens } from './lens-mark.js'
import { readModelFile, writeModelFile } from './model-file.js'

/** Makes sure that a model can be kept in a folder, before anybody waits for it. @throws AppError `storage-unavailable` */
export const prepareModelFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (cause) {
    throw unwritable(cause)
  }
}

/** Keeps a model; what was kept there before stays until the new one is whole. @throws AppError `storage-unavailable` */
export const keepModel = async (folder: string, model: Model, lens: Lens): Promise<void> => {
  try {
    await writeWhole(path.join(folder, MODEL_FILE), writeModelFile(model, markOfLens(lens)))
  } catch (cause) {
    throw unwritable(cause)
  }
}

/** @throws AppError `misconfigured` when there is none, or none that can be used */
export const loadModel = async (folder: string, lens: Lens): Promise<Model> => {
  const bytes = await readFile(path.join(folder, MODEL_FILE)).catch(cause => {
    throw new AppError('misconfigured', 'There is no model in this folder. Make one first: earshot classifier train.', {
      cause,
    })
  })
  return readModelFile(bytes, markOfLens(lens))
}

// ---------------------------------------------------------------------------------------------------------------------

const MODEL_FILE = 'model.earshot'

const unwritable = (cause: unknown): AppError =>
  new AppError(
    'storage-unavailable',
    'The folder for the model cannot be written to. Name another one after --model, or make room on the disk.',
    { cause },
  )
