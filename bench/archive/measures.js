// Measures that the benchmarks of the archive share.
import fs from 'node:fs'

/** Milliseconds of CPU that this process and others have had. @param {readonly number[]} pids */
export function cpuOf(pids) {
  const {user, system} = process.cpuUsage()
  let others = 0
  for (const pid of pids) {
    try {
      const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').split(' ')
      // In hundredths of a second.
      others += 10 * (Number(fields[12]) + Number(fields[13]))
    } catch {
      // It has ended.
    }
  }
  return (user + system) / 1000 + others
}

/** @param {number} value */
export function round(value) {
  return Math.round(value * 10) / 10
}
