import { storable } from '../../src/domain/words.js'

/** Asking PostgreSQL for a text that no column can hold is an error; there is none such. */
export const canBeStored = (text: string): boolean => storable(text) === text
