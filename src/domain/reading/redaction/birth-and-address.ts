import type { Finding } from '../../understanding.js'
import type { Passage } from '../passage.js'
import { findPatterns, type Pattern } from './pattern.js'

/** Dates that are tied to a birth, and where somebody lives. */
export const findBirthAndAddress = ({ text }: Passage): Finding[] => findPatterns(text, FORMS)

// ---------------------------------------------------------------------------------------------------------------------

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[ -]first)'
const SPOKEN_YEAR =
  '(?:(?:two thousand|twenty|nineteen)(?:(?:[ -]and)?[ -](?:oh|o|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)){1,3})'
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th)?|${ORDINAL})`
const YEAR = `(?:(?:19|20)\\d\\d|['’]?\\d\\d|${SPOKEN_YEAR})`
const NUMERIC = '\\d{1,2}[./-]\\d{1,2}[./-](?:(?:19|20)\\d\\d|\\d\\d)'
const DATE = `(?:\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?\\d{2,4}|(?:19|20)\\d\\d-\\d\\d-\\d\\d|${DAY}(?: of)?(?: the)?[ -](?:${MONTH}|${ORDINAL}(?=[ -]${YEAR}))\\.?(?:,?[ -]${YEAR})?|${MONTH} (?:the )?${DAY}(?:,? ${YEAR})?)`
const BIRTH = `\\b(?:d\\.?o\\.?b\\.?|d o b|date of birth|birth date|birthdate|birthday|born|bday|b\\.)(?:\\s{0,2}[:,(-]|\\s{1,2}(?:is|was|on|it's|he's|she's)){0,3}\\s{0,2}(?:the )?`

const ROAD =
  '(?:road|rd|street|avenue|ave|lane|crescent|cres|terrace|gardens|mews|close|court|drive|grove|rise|row|way|yard|hill|walk)'
const ROAD_OR_WORD =
  '(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr|Court|Ct|Crescent|Cres|Grove|Gardens|Gdns|Way|Place|Pl|Terrace|Rise|Hill|View|Walk|Mews|Row|Square|Park|Green|Meadows?|Croft|Bank|Parade|Fields?|Mount|Orchard|Path|End|Fold|Vale|Heights|Cottages?|House|Flats?)'
const SAID =
  '(?:[Nn]umber )?(?:(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine)'
const HOUSE = `(?:\\d{1,4}[A-Za-z]?|${SAID})`

const FORMS: Pattern[] = [
  {
    type: 'address',
    form: /(?<![\w])(?:[Ff]lat|[Aa]partment|[Uu]nit) ?\d{1,3}[A-Za-z]?,? (?:[A-Z][\w'’-]{1,20} ){1,2}(?:House|Court|Lodge|Point|Tower|Heights)(?![\w])/g,
  },
  { type: 'dob', form: new RegExp(`${BIRTH}(${DATE})(?![\\w])`, 'gi') },
  {
    type: 'dob',
    form: new RegExp(
      `(?:\\p{L}{2} ?\\(|\\b(?:he|she)['’]?s |\\bhis |\\bhers |\\p{Lu}\\p{Ll}+, |[(,] ?b\\.? ?)(${NUMERIC})(?=[),. \\n]|$)`,
      'gu',
    ),
  },
  {
    type: 'address',
    form: new RegExp(
      `(?<![\\w£.])(?:[Ff]lat ${HOUSE},? (?:${HOUSE},? )?|${HOUSE},? )(?:[A-Z][\\w'’-]{1,20} ){1,3}${ROAD_OR_WORD}(?![\\w])`,
      'g',
    ),
  },
  {
    type: 'address',
    form: new RegExp(
      `(?<![\\w£.])(?:flat ${HOUSE},? (?:${HOUSE},? )?|${HOUSE},? )(?:[a-z][a-z'’-]{2,20} ){1,2}${ROAD}(?![\\w])`,
      'gi',
    ),
    accept: found =>
      !/[ ,](?:the|a|an|on|of|off|in|to|at|by|from|hours?|minutes?|mins?|miles?|days?|weeks?|times?|down|up|busy|main|same|year|years|kids|cars|our|my|your|their|his|her|this|that|lane|memory|long|all|every|each|which|any|no|very|so|get|go|come|is|was|parents|people|children|staff|other|different|real|big|quite|too|and|with|for)\b/i.test(
        found,
      ),
  },
  {
    type: 'address',
    form: new RegExp(
      `\\b(?:live|lives|living|lived|house|home|moved|address is)(?: is)? (?:at|on|in|to|off)? ?((?:[A-Z][\\w'’-]{1,20} ){1,3}${ROAD_OR_WORD})(?![\\w])`,
      'g',
    ),
  },
]
