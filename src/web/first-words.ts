/** The beginning of a text, cut between words, and never through the middle of a symbol. @param most letters */
export const firstWords = (text: string, most: number): string => {
  const letters = [...text]
  if (letters.length <= most) return text
  const cut = letters.slice(0, most).join('')
  return `${cut.replace(/\s+\S*$/u, '')} …`
}
