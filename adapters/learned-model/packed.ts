import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Model } from '../../src/domain/learning/model.js'
import { markOfLens } from './lens-mark.js'
import { readModelFile, writeModelFile } from './model-file.js'

/** As small as it gets: it is packed once, and unpacked at every start. */
export const packed = async (bytes: Uint8Array): Promise<Uint8Array> => pack(bytes, { level: 9 })

/** @throws Error when it is damaged */
export const unpacked = async (bytes: Uint8Array): Promise<Uint8Array> => unpack(bytes)

/** The model of a reader, to be kept. */
export const packModel = (model: Model): Promise<Uint8Array> => packed(writeModelFile(model, LENS_MARK))

/** @throws Error when it is damaged, or was made by an Earshot that looked at texts in another way */
export const unpackModel = async (bytes: Uint8Array): Promise<Model> => readModelFile(await unpacked(bytes), LENS_MARK)

// ---------------------------------------------------------------------------------------------------------------------

/** Of the words alone: a forum changes its rules, and what was learnt must outlive that. */
const LENS_MARK = markOfLens({})

const pack = promisify(gzip)
const unpack = promisify(gunzip)
