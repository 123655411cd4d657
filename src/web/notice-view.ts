import type { Notice } from '../domain/channels/notice.js'
import { noticeWords } from '../domain/channels/notice-words.js'
import { soonInForumTime } from './dates.js'
import { paths } from './paths.js'

export interface NoticeView {
  /** What happened, as a sentence. */
  happened: string
  since: string
  /** The page that says what to do. */
  where: { href: string; text: string }
  /** Where the button "I have seen it" goes. */
  seen: string
}

export const noticeView = (notice: Notice, now: Date): NoticeView => ({
  happened: noticeWords(notice).happened,
  since: soonInForumTime(notice.at, now),
  where:
    notice.about === 'people'
      ? { href: paths.toDo(), text: 'Open To do' }
      : { href: `${paths.channels()}#${notice.about}`, text: 'See what to do' },
  seen: paths.noticeSeen(notice.id),
})
