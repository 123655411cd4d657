import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../src/domain/errors.js'
import { MOONSHINE_MODELS, type MoonshineModel } from './models.js'

/**
 * Which model lies in the folder, by the manifest that `npm run speech:install` writes.
 * @throws AppError `transcriber-unavailable` when there is none, or one we have no figures for
 */
export const installedModel = async (modelDir: string): Promise<MoonshineModel & { name: string }> => {
  const name = await modelName(modelDir)
  const model = MOONSHINE_MODELS[name]
  if (!model) throw missing()
  return { name, ...model }
}

// ---------------------------------------------------------------------------------------------------------------------

const modelName = async (modelDir: string): Promise<string> => {
  try {
    const manifest: unknown = JSON.parse(await readFile(path.join(modelDir, 'manifest.json'), 'utf8'))
    return manifest && typeof manifest === 'object' && 'model' in manifest ? String(manifest.model) : ''
  } catch (error) {
    throw missing(error)
  }
}

const missing = (cause?: unknown): AppError =>
  new AppError('transcriber-unavailable', 'The speech model is not installed. Run: npm run speech:install', {
    retryable: true,
    cause,
  })
