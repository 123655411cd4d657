import { randomUUID } from 'node:crypto'
import { serialOf } from '../../src/domain/surveys/serial.js'
import { SAID_YES } from './a-pile.js'

/** A sheet as the plain page sends it. */
export const aSheetForm = (typed: Record<string, string> = {}, serial = serialOf(1)) => ({
  id: randomUUID(),
  serial,
  seen: '',
  ...Object.fromEntries(
    Object.entries({ plan: '1', story: '', ...SAID_YES, ...typed }).map(([id, words]) => [`q-${id}`, words]),
  ),
})
