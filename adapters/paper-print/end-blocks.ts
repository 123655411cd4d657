import type { PaperForm } from '../../src/domain/surveys/print/paper-form.js'
import type { PaperOrder } from '../../src/domain/surveys/print/paper-print.js'
import type { Block, Piece } from './flow.js'
import { type Setting, textPiece } from './setting.js'

/** Thanks, how to give the sheet back, and on numbered sheets a part to keep. */
export const endBlocks = (
  setting: Setting,
  { thanks }: Pick<PaperForm, 'thanks'>,
  { forumName, contact, serials }: Pick<PaperOrder, 'forumName' | 'contact' | 'serials'>,
): Block[] => {
  const { style, say } = setting
  const ask = contact ? say('ask', { contact }) : ''
  const said = [thanks, say('give-back', { forum: forumName }), serials === 'copy' ? ask : '']
  const pieces = [
    textPiece(setting, say('thanks-title'), { size: style.heading, weight: 'bold', tag: 'H2' }),
    textPiece(setting, said.filter(Boolean).join(' '), { size: style.text, tag: 'P' }),
  ]
  const keep = keepPiece(setting, ask)
  return [
    { tag: 'Sect', part: null, before: style.blockGap * 1.5, pieces, isHeading: true },
    ...(serials === 'copy' ? [] : [{ tag: 'Sect', part: null, before: style.blockGap, pieces: [keep] }]),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

const BELOW_RULE = 12

/** Set anew on each sheet: its number is in it. */
const keepPiece = (setting: Setting, ask: string): Piece => {
  const { style, say, width } = setting
  const setFor = (serial: string) => [
    textPiece(setting, say('keep-this', { serial }), { size: style.text, weight: 'bold', tag: 'P' }),
    textPiece(setting, `${say('keep-why')} ${ask}`, { size: style.small, tag: 'P' }),
  ]
  const height = setFor(LONG_SERIAL).reduce((total, piece) => total + piece.height, BELOW_RULE)
  return {
    height,
    draw(place) {
      place.pen.artifact(() => place.pen.rule({ start: 0, top: place.top }, width, 'dotted'))
      let top = place.top + BELOW_RULE
      for (const piece of setFor(place.serial ?? '')) {
        piece.draw({ ...place, top })
        top += piece.height
      }
    },
  }
}

const LONG_SERIAL = '0000000'
