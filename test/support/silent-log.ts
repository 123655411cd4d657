export { suiteLog as silentLog } from './suite-log.js'
