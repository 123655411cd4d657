import { diffWordsWithSpace } from 'diff'
import type { Experience } from '../../domain/experience.js'

/** A stretch of what was said: as both have it, as the machine alone heard it, or as a person alone typed it. */
export interface ChangePiece {
  text: string
  by: 'both' | 'machine' | 'person'
}

/** What a person changed in what the machine had heard, word by word; null: nobody did, or the machine had heard nothing. */
export const changePieces = ({ transcript, correction }: Experience): ChangePiece[] | null => {
  if (!correction || !transcript?.text) return null
  return diffWordsWithSpace(transcript.text, correction.text).map(change => ({ text: change.value, by: byOf(change) }))
}

// ---------------------------------------------------------------------------------------------------------------------

const byOf = ({ added, removed }: { added: boolean; removed: boolean }): ChangePiece['by'] => {
  if (added) return 'person'
  return removed ? 'machine' : 'both'
}
