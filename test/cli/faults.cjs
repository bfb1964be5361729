/**
 * Loaded before the command: lets it end, or a call fail, at the call of `node:fs` that changes a disk which
 * `IBID_FAULT` names: `kill before 3`, `kill after 3`, `ENOSPC 3`; `change a.txt` changes a file whenever it is read.
 */
const fs = require('node:fs')
const process = require('node:process')

const [what, ...rest] = (process.env.IBID_FAULT ?? '').split(' ')
const failing = ['openSync', 'writeFileSync', 'fchownSync', 'fchmodSync', 'fsyncSync', 'renameSync']
const changing = what === 'kill' ? [...failing, 'closeSync', 'rmSync'] : failing
let calls = 0

function end() {
  process.kill(process.pid, 'SIGKILL')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

if (what === 'change') {
  const {readFileSync} = fs
  fs.readFileSync = (file, ...args) => {
    if (String(file).endsWith(rest[0])) fs.writeFileSync(file, 'Somebody else was here.\n')
    return readFileSync(file, ...args)
  }
} else if (what) {
  const at = Number(rest.at(-1))
  for (const name of changing) {
    const real = fs[name]
    fs[name] = (...args) => {
      const isIt = ++calls === at
      if (isIt && rest[0] === 'before') end()
      if (isIt && what !== 'kill') throw Object.assign(new Error(what), {code: what, syscall: name})
      const result = real(...args)
      if (isIt && rest[0] === 'after') end()
      return result
    }
  }
}
