import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { ExpressAdapter } from '@bull-board/express'
import type { Queue } from 'bullmq'
import type { Router } from 'express'

/**
 * The queues for administrators to look at, and not to touch. Safe to show because jobs hold ids and nothing else.
 * @param at where the router is mounted: its page asks for its own files there
 */
export const createQueueBoard = (queues: Queue[], at: string): Router => {
  const serverAdapter = new ExpressAdapter()
  serverAdapter.setBasePath(at)
  createBullBoard({
    queues: queues.map(queue => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: 'Earshot queues',
        hideRedisDetails: true,
        miscLinks: [{ text: 'Back to Earshot', url: '..' }],
      },
    },
  })
  return serverAdapter.getRouter() as Router
}
