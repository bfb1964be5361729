// Lets a process write some megabytes to files, and then no more.
const fs = require('node:fs')

let left = 3e6
const write = fs.writeSync
fs.writeSync = (descriptor, ...rest) => {
  if (descriptor > 2 && (left -= rest[2] ?? rest[0].length) < 0) {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      errno: -28,
      syscall: 'write'
    })
  }
  return write(descriptor, ...rest)
}
