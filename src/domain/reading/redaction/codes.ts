import type { Finding } from '../../understanding.js'
import type { Passage } from '../passage.js'
import { findPatterns, type Pattern } from './pattern.js'

/** Postcodes, case numbers, number plates, addresses of mail and of profiles. */
export const findCodes = ({ text }: Passage): Finding[] => findPatterns(text, CODES)

// ---------------------------------------------------------------------------------------------------------------------

const REFERENCE_WORDS =
  /\b(?:ref|refs|reference|case|complaint|claim|appeal|tribunal|booking|ticket|application|file|ehc|ehcp|sen|send|enquiry|incident|crime|log|membership|hosp|id)(?: (?:ref|reference|number|no|num|id|code))?\b[^\n\w]{0,4}(?:(?:is|was|number|no|ref|to|quote)\b[^\n\w]{0,3}){0,2}$/i

const CODES: Pattern[] = [
  { type: 'email', form: /(?<![\w.+'-])[\w.+'-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/giu },
  {
    type: 'social-handle',
    form: /(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook|fb|instagram|tiktok|twitter|x|snapchat|linkedin|youtube|threads|t\.me)(?:\.com|\.net)?\/[@\w.?=&/-]{2,100}/gi,
  },
  { type: 'social-handle', form: /(?<![\w.@/+-])@[A-Za-z0-9_][A-Za-z0-9_.]{1,29}[A-Za-z0-9_]/g },
  {
    type: 'social-handle',
    form: /\b(?:insta|instagram|snap|snapchat|tiktok|twitter|facebook|fb|discord|gamertag)(?: (?:name|handle|user|username|profile|account))?(?: is|:| as| -) ?([A-Za-z0-9_.]{4,30})/gi,
    accept: found => /[\d_.]/.test(found.slice(0, -1)),
  },
  {
    // Royal Mail, Programmers' guide to PAF: an inward code has no C, I, K, M, O or V, but people write what they heard.
    type: 'postcode',
    form: /(?<![A-Za-z0-9])[A-Z]{1,2}\d[A-Z\d]?(?: {0,2})[0-9oO][A-Z]{2}(?![A-Za-z0-9])/gi,
    accept: found =>
      !/(?:am|pm|st|nd|rd|th|hr|yr|km|kg|cm|mm|ml|mg|oz|ft)$/.test(found) &&
      (/^[A-Z]{1,2}\d[A-Z\d]? {0,2}\d/i.test(found) || found === found.toUpperCase()),
  },
  {
    type: 'reference-number',
    form: /(?<![A-Za-z0-9£/-])[A-Z]{1,8}\d{0,4}[-/](?=[A-Z0-9/-]{0,12}\d{3})[A-Z0-9]{1,12}(?:[-/][A-Za-z0-9]{1,12}){0,4}(?![A-Za-z0-9])/g,
  },
  {
    type: 'reference-number',
    form: /(?<![A-Za-z0-9£.])(?:[A-Z]{2,5} \d{4,9}|\d{4,9}[/-][A-Z])(?![A-Za-z0-9])/g,
    accept: found => !YEAR.test(found.replace(/^\D+/, '')),
  },
  {
    type: 'reference-number',
    form: /(?<![A-Za-z0-9£.])[A-Za-z]{0,8}[-/]?\d[A-Za-z0-9/-]{2,20}(?![A-Za-z0-9])/g,
    accept: (found, { before }) =>
      REFERENCE_WORDS.test(before) && /\d.{0,20}\d.{0,20}\d/.test(found) && !YEAR.test(found),
  },
  {
    // DVLA INF104: the current form of number plates, since 2001.
    type: 'vehicle-reg',
    form: /(?<![A-Za-z0-9])[A-Z]{2}\d{2} ?[A-Z]{3}(?![A-Za-z0-9])/gi,
    accept: (found, { before }) =>
      found === found.toUpperCase() || VEHICLE_WORDS.test(before) || !BEFORE_WORDS.test(found),
  },
  {
    type: 'vehicle-reg',
    form: /(?<![A-Za-z0-9])(?:[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]|[A-Z]{1,3} ?\d{1,4})(?![A-Za-z0-9])/gi,
    accept: (_found, { before }) =>
      /\b(?:reg|registration|number plate|plate)\b[^\n\w]{0,3}(?:is|was|number|no)?[^\n\w]{0,3}$/i.test(before),
  },
]

const YEAR = /^(?:19|20)\d\d$/
/** `yr10 and`, `wk12 she`: no plate, but a number before a word. */
const BEFORE_WORDS =
  /^(?:yr|wk|ks|pg|no|at|on|in|to|of|or|by|st|hr)|(?:and|the|but|for|she|her|his|him|has|had|was|its|you|are|not|now|all|any|can|did|got|get|day|yrs|wks|hrs|min|who|how|why|out|off|one|two|ten|lad|boy|mum|dad|nhs|ehc|asd|pda|sen|lsa|due|ago|old|new|too|yet|per|via|plz|pls|thx|lol|omg|tbh)$/i
const VEHICLE_WORDS =
  /\b(?:reg|registration|plate|car|corsa|parked|parking|taxi|van|minibus|vehicle|cab)\b[^.\n]{0,25}$/i
