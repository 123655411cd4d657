import type { LineDesk, LineProblem, LineReport } from '../../src/domain/channels/channel-status.js'

/** A desk that writes down what it is told. */
export const aLineDesk = () => {
  const reports: LineReport[] = []
  const report: LineDesk['report'] = async (_channel, _driver, told) => void reports.push(told)
  return {
    report,
    reports,
    problems: (): LineProblem[] => reports.flatMap(({ problem }) => (problem ? [problem] : [])),
  }
}
