import type { Telegram } from 'telegraf'
import type { Log } from '../../src/domain/ports.js'
import { ask } from './client.js'

/** Puts the commands into the menu beside the text box. Without a menu everything works too. */
export const showMenu = async (telegram: Telegram, log: Log): Promise<void> => {
  try {
    await ask(options => telegram.callApi('setMyCommands', { commands: MENU }, options))
  } catch (error) {
    log.warn({ channel: 'telegram', error }, 'the menu of commands could not be set')
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const MENU = [
  { command: 'help', description: 'What you can send, and who can help' },
  { command: 'human', description: 'Ask a person at the forum to write to you' },
  { command: 'mydata', description: 'See what we hold from you' },
  { command: 'delete', description: 'Delete what you told us' },
  { command: 'survey', description: 'Answer our survey, if there is one' },
  { command: 'privacy', description: 'How we look after your words' },
  { command: 'language', description: 'Choose another language' },
  { command: 'stop', description: 'Get no more answers from us' },
  { command: 'start', description: 'Get answers again' },
]
