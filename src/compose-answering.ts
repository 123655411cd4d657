import type { Parts } from './compose.js'
import { eraseExperience } from './usecases/erase-experience.js'
import { type Answering, createAnswering } from './usecases/surveys/answering.js'

/** Answering surveys, for the web, the chats and the sweep alike. */
export const composeAnswering = (parts: Parts): Answering =>
  createAnswering({ ...parts, erase: eraseExperience(parts) })
