import type {
  LineDesk,
  LineProblem,
  LineReport,
  LineState,
  Pairing,
} from '../../../src/domain/channels/channel-status.js'

/** Tells `/channels` how the line is, in the order in which it happened. */
export interface Teller {
  /** @param problem the one told last when left out */
  tell(state: LineState, problem?: LineProblem | null): void
  last(): LineReport
  showPairing(pairing: Pairing | null): void
  /** When everything has been told. */
  settled(): Promise<void>
}

export const createTeller = (desk: LineDesk): Teller => {
  let report: LineReport = { state: 'starting', problem: null }
  let telling = Promise.resolve()
  const inTurn = (tell: () => Promise<void>) => {
    telling = telling.then(tell)
  }

  return {
    tell(state, problem = report.problem) {
      const told: LineReport = { state, problem }
      report = told
      inTurn(() => desk.report('whatsapp', 'whatsapp-web', told))
    },
    last: () => report,
    showPairing: pairing => inTurn(() => desk.showPairing('whatsapp', pairing)),
    settled: () => telling,
  }
}
