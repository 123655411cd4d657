import type { PrintStyle } from '../../../domain/surveys/sheet.js'

export const STYLE_NAMES: Record<PrintStyle, { text: string; hint: string }> = {
  usual: { text: 'Usual', hint: 'As few pages as is kind.' },
  'large-print': { text: 'Large print', hint: 'Big letters, for people who see little. About twice as many pages.' },
  'easy-read': { text: 'Easy read', hint: 'Big letters, short lines, a frame round each question.' },
}
