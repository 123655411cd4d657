import type { ApiKey } from '../../domain/api-key.js'
import { type InHand, LEAVING_STEPS, type LeaverTick, type LeavingStep } from '../../domain/people/leaving.js'
import { type Member, may } from '../../domain/people.js'
import type { SafeguardingSettings } from '../../domain/safeguarding/settings.js'
import { inForumTime } from '../dates.js'
import { nameOf, whenLeft } from './words.js'

interface Choice {
  value: string
  text: string
}

export interface LeavingView {
  id: string
  name: string
  me: boolean
  inHand: InHand
  apiKeys: string[]
  /** The last safeguarding lead with access. */
  lastLead: boolean
  /** Whether the settings of safeguarding name them as the lead or the deputy. */
  named: boolean
  /** To whom their records can be given. */
  others: Choice[]
  /** To whom their open cases can be given. */
  safeguarders: Choice[]
}

/** @param members everybody */
export const leavingView = (
  member: Member,
  given: { meId: string; members: Member[]; keys: ApiKey[]; inHand: InHand; settings: SafeguardingSettings },
): LeavingView => {
  const others = given.members.filter(one => one.id !== member.id && may(one, 'read-redacted'))
  return {
    id: member.id,
    name: nameOf(member),
    me: member.id === given.meId,
    inHand: given.inHand,
    apiKeys: keysOf(member, given.keys),
    lastLead: isLead(member) && !others.some(isLead),
    named: [given.settings.leadId, given.settings.deputyId].includes(member.id),
    others: [{ value: '', text: 'Nobody: anybody may take them' }, ...others.map(toChoice)],
    safeguarders: [
      { value: '', text: 'Choose somebody' },
      ...others.filter(one => may(one, 'safeguard')).map(toChoice),
    ],
  }
}

export interface ChecklistView {
  id: string
  name: string
  left: string
  items: { value: LeavingStep; text: string; hint: { text: string }; checked: boolean }[]
  /** Everything is ticked off. */
  complete: boolean
  saved: boolean
}

export const checklistView = (
  member: Member,
  given: { keys: ApiKey[]; inHand: InHand; ticks: LeaverTick[]; names: Map<string, string>; done: unknown },
): ChecklistView => {
  const hints = hintsOf(given.inHand, keysOf(member, given.keys))
  const items = LEAVING_STEPS.map(step => {
    const tick = given.ticks.find(one => one.step === step)
    const text = tick ? tickedWords(tick, given.names) : hints[step]
    return { value: step, text: STEPS[step], hint: { text }, checked: tick !== undefined }
  })
  const complete = items.every(({ checked }) => checked)
  const left = whenLeft(member)
  return { id: member.id, name: nameOf(member), left, items, complete, saved: given.done === 'saved' }
}

// ---------------------------------------------------------------------------------------------------------------------

const toChoice = ({ id, name }: Member): Choice => ({ value: id, text: name })

const STEPS: Record<LeavingStep, string> = {
  records: 'What they had in hand is with somebody else',
  safeguarding: 'Somebody else looks after safeguarding, if they did',
  'api-keys': 'Keys for other systems that they made are looked through',
  phone: 'The forum’s phone, its PIN and its SIM card are back',
  passwords: 'Shared passwords are changed: e-mail, social media, Wi-Fi',
  papers: 'Papers, printed stories and files at home are back or destroyed',
}

const hintsOf = ({ records, cases }: InHand, keys: string[]): Record<LeavingStep, string> => ({
  records: records === 0 ? 'No record waits for them.' : `${counted(records, 'record')} wait for them.`,
  safeguarding: cases === 0 ? 'No open case is theirs.' : `${counted(cases, 'open case')} of theirs.`,
  'api-keys': keys.length === 0 ? 'They made none.' : `They made: ${keys.join(', ')}.`,
  phone: 'Change the PIN even if they give the phone back.',
  passwords: 'Whatever more than one person knows.',
  papers: 'Ask them. They may have forgotten.',
})

const counted = (amount: number, what: string): string => `${amount} ${what}${amount === 1 ? '' : 's'}`

const tickedWords = ({ by, at }: LeaverTick, names: Map<string, string>): string =>
  `${names.get(by) ?? 'Somebody who has left'}, ${inForumTime(at.toISOString())}`

const isLead = ({ roles }: Member): boolean => roles.includes('safeguarding-lead')

const keysOf = ({ id }: Member, keys: ApiKey[]): string[] =>
  keys.filter(({ createdBy, revokedAt }) => createdBy === id && !revokedAt).map(({ name }) => name)
