/**
 * The report for build servers, in the XML that they read from test runners: a test suite for each draft and a test for
 * each finding. https://github.com/testmoapp/junitxml describes it, for want of a standard.
 */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {SuppressedMessage} from '../messages.js'
import {placeOf} from './place.js'
import {printable} from './printable.js'
import {severityOf} from './severity.js'

/** Errors and warnings are failures, information passes, a suppressed finding is skipped; so does a clean draft pass. */
export function reportJunit(files: readonly VFile[]): string {
  const suites = files.map(describeSuite)
  const total = (count: (suite: Suite) => number) =>
    suites.reduce((sum, suite) => sum + count(suite), 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    open('testsuites', {
      name: 'ibid',
      tests: total(({tests}) => tests),
      failures: total(({failures}) => failures),
      skipped: total(({skipped}) => skipped),
      errors: 0
    }),
    ...suites.flatMap(({lines}) => lines),
    '</testsuites>',
    ''
  ].join('\n')
}

interface Suite {
  readonly tests: number
  readonly failures: number
  readonly skipped: number
  readonly lines: readonly string[]
}

function describeSuite(file: VFile): Suite {
  const suppressed = file.data.ibid?.suppressed ?? []
  const cases = [
    ...file.messages.map((message) => describeFinding(file, message)),
    ...suppressed.map((finding) => describeSuppressed(file, finding))
  ]
  const clean = open('testcase', {name: 'no findings', classname: file.path}, true)
  const failures = file.messages.filter((message) => severityOf(message) !== 'info').length
  const counts = {tests: Math.max(1, cases.length), failures, skipped: suppressed.length}
  const lines = [
    open('testsuite', {name: file.path, ...counts, errors: 0}),
    ...(cases.length > 0 ? cases.flat() : [clean]),
    '</testsuite>'
  ]
  return {...counts, lines}
}

function describeFinding(file: VFile, message: VFileMessage): string[] {
  const severity = severityOf(message)
  const details = describeDetails(file, message).map(escape).join('\n')
  const body =
    severity === 'info'
      ? `<system-out>${details}</system-out>`
      : `${open('failure', {type: severity, message: message.reason})}${details}</failure>`
  return [open('testcase', attributesOf(file, message)), body, '</testcase>']
}

function describeSuppressed(file: VFile, {message, by}: SuppressedMessage): string[] {
  const reason = by === 'comment' ? 'ignored by a comment in the draft' : 'recorded in the baseline'
  return [
    open('testcase', attributesOf(file, message)),
    open('skipped', {message: reason}, true),
    '</testcase>'
  ]
}

function attributesOf(file: VFile, message: VFileMessage) {
  const {line = 1, column = 1} = placeOf(message)?.start ?? {}
  return {
    name: `${message.ruleId ?? 'finding'} ${line}:${column}`,
    classname: file.path,
    file: file.path,
    line
  }
}

function describeDetails(file: VFile, message: VFileMessage): string[] {
  const {line = 1, column = 1} = placeOf(message)?.start ?? {}
  return [
    `${file.path}:${line}:${column}: ${message.reason}`,
    ...(message.note === undefined ? [] : [message.note]),
    ...(message.related ?? []).map(
      ({path, place, text}) => `${path}:${place.start.line}:${place.start.column}: ${text}`
    )
  ]
}

function open(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  empty = false
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escape(String(value))}"`
  )
  return `<${name}${written.join('')}${empty ? '/' : ''}>`
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
}

function escape(text: string): string {
  return printable(text).replace(/[&<>"]/g, (character) => references[character]!)
}
