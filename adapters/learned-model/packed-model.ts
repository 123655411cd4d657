import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Model } from '../../src/domain/learning/model.js'
import { markOfLens } from './lens-mark.js'
import { readModelFile, writeModelFile } from './model-file.js'

/** The model of a reader, packed to be kept. */
export const packModel = async (model: Model): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await pack(writeModelFile(model, LENS_MARK), { level: 9 }))

/** @throws Error when it is damaged, or was made by an Earshot that looked at texts in another way */
export const unpackModel = async (bytes: Uint8Array): Promise<Model> => readModelFile(await unpack(bytes), LENS_MARK)

// ---------------------------------------------------------------------------------------------------------------------

/** Of the words alone: a forum changes its rules, and what was learnt must outlive that. */
const LENS_MARK = markOfLens({})

const pack = promisify(gzip)
const unpack = promisify(gunzip)
