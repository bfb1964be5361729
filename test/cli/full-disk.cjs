// A disk that has little more room than an archive asks for, and less with every write.
const fs = require('node:fs')

let left = 105e6
const write = fs.writeSync
fs.writeSync = (descriptor, ...rest) => {
  if (descriptor > 2) left -= rest[2] ?? rest[0].length
  return write(descriptor, ...rest)
}
fs.statfsSync = () => ({bavail: left, bsize: 1})
