import { fillPlaceholders } from '../wordings/placeholders.js'
import type { Notice } from './notice.js'

export interface NoticeWords {
  /** What happened, as a sentence. */
  happened: string
  /** What a volunteer can do about it. */
  toDo: string
}

/** A notice in plain words, for the pages and for e-mail. It names no person and no number. */
export const noticeWords = ({ about, problem }: Pick<Notice, 'about' | 'problem'>): NoticeWords => {
  const { happened, toDo } = WORDS[problem]
  const named = (name: string): string | undefined => NAMES[about][name]
  return { happened: fillPlaceholders(happened, named), toDo: fillPlaceholders(toDo, named) }
}

// ---------------------------------------------------------------------------------------------------------------------

/** What a channel is called, and where its key and its secret are to be found: for the names in the sentences below. */
const NAMES: Record<Notice['about'], Record<string, string>> = {
  whatsapp: {
    channel: 'WhatsApp',
    key: 'WHATSAPP_TOKEN, from Meta’s developer pages',
    secret: 'WHATSAPP_APP_SECRET is the app secret on Meta’s developer pages',
  },
  telegram: {
    channel: 'Telegram',
    key: 'TELEGRAM_TOKEN, from @BotFather in Telegram',
    secret: 'EARSHOT_SECRET has not been changed',
  },
  practice: { channel: 'Practice', key: 'none', secret: 'nothing has been changed' },
  people: {},
}

const WORDS: Record<Notice['problem'], NoticeWords> = {
  'wrong-token': {
    happened: '{channel} does not accept our key.',
    toDo: 'Make a new key, put it into the settings ({key}), and start Earshot again.',
  },
  'session-lost': {
    happened: 'The forum’s phone is no longer linked to Earshot.',
    toDo: 'Take the phone in your hand and link it again on the page Channels. What people send meanwhile waits on the phone.',
  },
  'account-blocked': {
    happened: '{channel} has blocked or limited the forum’s account.',
    toDo: 'Open {channel} on the forum’s phone, or the account’s own page, to read why and to ask for it to be looked at again. Until then, tell families about the web form.',
  },
  'provider-down': {
    happened: '{channel} cannot be reached.',
    toDo: 'Wait a little: Earshot tries again by itself. If it lasts for hours, check that this computer is online, and whether others have trouble with {channel} too.',
  },
  'used-elsewhere': {
    happened: 'Another program uses our key for {channel}.',
    toDo: 'Stop the other program. If you do not know of one, make a new key ({key}), so that only Earshot has it.',
  },
  'no-browser': {
    happened: 'The browser that {channel} needs is missing, or does not start.',
    toDo: 'Ask whoever looks after this computer to install Chromium, or to set CHROME_PATH to where it is. Then start Earshot again.',
  },
  'keeps-crashing': {
    happened: 'The program that talks with {channel} stopped again and again.',
    toDo: 'Start Earshot again. If it goes on, ask whoever looks after this computer to look at the log.',
  },
  'not-heard-of': {
    happened: 'The program that talks with {channel} has been silent for several minutes. It may have stopped.',
    toDo: 'Ask whoever looks after this computer to check that Earshot is running, and to start it again.',
  },
  'wrong-signature': {
    happened: 'Something came in under the name of {channel} without the right signature. It was not taken in.',
    toDo: 'If messages are missing, check that {secret}. If none are, somebody else tried to send us something, and there is nothing to do.',
  },
  'media-lost': {
    happened: 'Some voice notes or files could not be fetched from {channel} in time.',
    toDo: 'There is nothing to do: we asked the people to send them again. If it happens often, check the line to the internet.',
  },
  'put-aside': {
    happened:
      'Earshot could not read something that came in on {channel}. It is locked away for 30 days, and nobody has read it.',
    toDo: 'Ask whoever looks after Earshot to look at the log and to bring Earshot up to date. If you know who wrote, ask them to send it again.',
  },
  'unusually-quiet': {
    happened: 'Nothing has come in on {channel} for much longer than usual.',
    toDo: 'Send the forum a message on {channel} yourself. If no answer comes, start Earshot again.',
  },
  'cannot-send': {
    happened: 'Some of our messages could not be sent on {channel}.',
    toDo: 'Look at the page Channels. If messages are waiting, Earshot tries again by itself. If none get through for hours, start Earshot again.',
  },
  'person-asked-for': {
    happened: 'Somebody asked to hear from a person.',
    toDo: 'Open the page To do, read what they told us, and write to them.',
  },
  'urgent-words': {
    happened: 'What somebody sent sounds as if a person may be in danger.',
    toDo: 'They were sent the emergency numbers at once. Open the pages To do and Inbox as soon as you can.',
  },
}
