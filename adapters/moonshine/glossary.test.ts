import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textAsHeard } from '../../src/domain/transcript.js'
import { repairSpelling } from './glossary.js'

describe('the glossary', () => {
  test.each([
    ['Thank you to the Senko, she helped.', 'Thank you to the SENCO, she helped.'],
    ['the cinco said no', 'the SENCO said no'],
    ['We applied for an HCP in March.', 'We applied for an EHCP in March.'],
    ['we have any HCP', 'we have an EHCP'],
    ['it is a HCP', 'it is an EHCP'],
    ['the Sen Co rang', 'the SENCO rang'],
    ['his E H C P came', 'his EHCP came'],
    ['the eh CP was refused', 'the EHCP was refused'],
    ['two HCPs', 'two EHCPs'],
    ["I can't get through to cams.", "I can't get through to CAMHS."],
    ['they call it Epsa', 'they call it EBSA'],
  ])('"%s" is written "%s"', (heard, wrote) => {
    expect(repairSpelling(heard).text).toBe(wrote)
  })

  test.each([
    'We drove to Epsom with Cynthia and the porter.',
    'The webcams and the cameras were off.',
    'Her EHCP names CAMHS and the SENCO.',
    'He ate his cheese and chips.',
  ])('"%s" stays as it is', heard => {
    expect(repairSpelling(heard)).toEqual({ text: heard, repairs: [] })
  })

  test('each repair says what was heard and where it stands', () => {
    expect(repairSpelling('Senko and cams').repairs).toEqual([
      { at: 0, heard: 'Senko', wrote: 'SENCO' },
      { at: 10, heard: 'cams', wrote: 'CAMHS' },
    ])
  })

  test('what was heard can always be had back', () => {
    const pieces = fc.constantFrom('Senko', 'SENCO', 'any HCP', 'HCPs', 'eh, CP', 'cams', 'CAMHS', 'and', '.', '😀')
    fc.assert(
      fc.property(fc.array(pieces), words => {
        const heard = words.join(' ')
        expect(textAsHeard(repairSpelling(heard))).toBe(heard)
      }),
    )
  })
})
