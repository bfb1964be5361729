import {PassThrough} from 'node:stream'
import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {ProgressBar} from '../../src/cli/archive/progress-bar.js'

beforeEach(() => {
  vi.useFakeTimers({toFake: ['performance']})
})
afterEach(() => {
  vi.useRealTimers()
})

function makeStream(isTTY: boolean) {
  return Object.assign(new PassThrough({encoding: 'utf8'}), {isTTY})
}

it('shows how far a long load is, and how fast', () => {
  const stream = makeStream(true)
  const bar = new ProgressBar(stream)
  bar.show(0.1, 100)
  expect(stream.read()).toBe(null)
  vi.advanceTimersByTime(2000)
  bar.show(0.5, 3000)
  expect(stream.read()).toBe('\r\u001B[K████████████░░░░░░░░░░░░ 50 %  3,000 texts, 1,500 a second')
  bar.show(undefined, 4000)
  expect(stream.read()).toBe('\r\u001B[K4,000 texts, 2,000 a second')
  bar.clear()
  bar.clear()
  expect(stream.read()).toBe('\r\u001B[K')
})

it('shows nothing where there is no terminal', () => {
  const stream = makeStream(false)
  const bar = new ProgressBar(stream)
  vi.advanceTimersByTime(2000)
  bar.show(1, 3000)
  bar.clear()
  expect(stream.read()).toBe(null)
})
