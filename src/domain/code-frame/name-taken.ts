import { type CodeFrame, subthemesOf } from './code-frame.js'

/** Why a code may not be called this, or null: two of one name could not be told apart on any page. */
export const nameTaken = (frame: CodeFrame, name: string, own?: string): string | null => {
  const taken = [...frame.themes, ...subthemesOf(frame)].some(
    code => code.id !== own && code.name.toLowerCase() === name.toLowerCase(),
  )
  return taken ? `There is a theme called “${name}” already. Choose another name` : null
}
