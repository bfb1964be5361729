/** What an editor offers to do about findings. */
import fs from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type WorkspaceEdit
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Span} from '../article/model/article.js'
import {readDraft} from '../article/read-draft.js'
import {applyFixes, findFixes, fixFile} from '../fix.js'
import {allowPhrase, newConfig, newConfigName} from './allow-phrase.js'
import type {Checked} from './checks.js'
import {spanOf} from './diagnostics.js'
import {uriOf} from './documents.js'
import {type Replacement, createFile, editDocument} from './edits.js'
import type {Features} from './features.js'
import {ignoreHere} from './ignore-here.js'
import type {Positions} from './positions.js'
import {shorten} from './shown.js'
import type {SourceDocuments} from './source-documents.js'

export const fixAllKind = `${CodeActionKind.SourceFixAll}.ibid`

/** A longer passage is no phrase that stands elsewhere too. */
const longestPhrase = 200

/** So much of a text is shown in a title. */
const shownLength = 40

/** What an answer is made with. */
export interface Answering {
  readonly positions: Positions
  readonly features: Features
  readonly sources: SourceDocuments
}

/** The actions for the findings in a range, and the one for all of a draft. */
export function findActions(
  checked: Checked,
  {range, context: {diagnostics, only, triggerKind}}: CodeActionParams,
  answering: Answering
): CodeAction[] {
  const {file, document} = checked
  if (!file) return []
  const wants = (kind: string) =>
    only?.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)) ?? true
  const selected = answering.positions.spanOf(document, range)
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    for (const message of file.messages) {
      const span = spanOf(message)
      if (!span || span.start > selected.end || span.end < selected.start) continue
      const diagnostic = diagnostics.find(
        ({code, range}) =>
          code === message.ruleId &&
          answering.positions.offsetAt(document, range.start) === span.start &&
          answering.positions.offsetAt(document, range.end) === span.end
      )
      actions.push(...actionsFor(message, span, checked, answering, diagnostic))
    }
  }
  // Nobody sees it at each step of the cursor, and it takes a check or two.
  const isAutomatic = only === undefined && triggerKind === CodeActionTriggerKind.Automatic
  if (wants(fixAllKind) && !isAutomatic) actions.push(...fixAll(checked, file, answering))
  return joinSame(actions)
}

/** Findings on the same words share what can be done about these. */
function joinSame(actions: readonly CodeAction[]): CodeAction[] {
  const joined = new Map<string, CodeAction>()
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit])
    const {diagnostics = []} = joined.get(key) ?? {}
    const all = [...diagnostics, ...(action.diagnostics ?? [])]
    joined.set(key, {...action, ...(all.length > 0 && {diagnostics: all})})
  }
  return Array.from(joined.values())
}

function actionsFor(
  message: VFileMessage,
  span: Span,
  checked: Checked,
  answering: Answering,
  diagnostic: Diagnostic | undefined
): CodeAction[] {
  const {document, file} = checked
  const {positions, features} = answering
  const {ruleId = '', actual = '', expected = []} = message
  const isSure = findFixes([message]).length > 0
  const actions = expected.map((text) => ({
    title: describeReplacement(actual, text),
    edit: edit([{...span, text}]),
    ...(isSure && {isPreferred: true})
  }))
  const article = readDraft({type: 'root'}, file!)
  const ignoring = ignoreHere(article, ruleId, span)
  if (ignoring) actions.push({title: `Ignore \`${ruleId}\` here`, edit: edit([ignoring])})
  const allowing = allow(actual.trim(), checked, answering)
  if (allowing) actions.push({title: `Ignore ${show(actual)} everywhere`, edit: allowing})
  return actions.map((action) => ({
    ...action,
    kind: CodeActionKind.QuickFix,
    ...(diagnostic && {diagnostics: [diagnostic]})
  }))

  function edit(replacements: readonly Replacement[]): WorkspaceEdit {
    return editDocument(document, true, replacements, positions, features)
  }
}

/** Adds a phrase to the config of a draft, or makes one. */
function allow(
  phrase: string,
  {config}: Checked,
  {positions, features, sources}: Answering
): WorkspaceEdit | undefined {
  if (!config || phrase.length > longestPhrase || !/[\p{L}\p{N}]/u.test(phrase)) return undefined
  const {file} = config
  if (file === undefined) {
    if (!features.createsFiles) return undefined
    return createFile(uriOf(path.join(config.folder, newConfigName)), newConfig(phrase))
  }
  const open = sources.openDocument(file)
  const document = open ?? TextDocument.create(uriOf(file), '', 0, fs.readFileSync(file, 'utf8'))
  const insertion = allowPhrase(file, document.getText(), phrase)
  return insertion && editDocument(document, open !== undefined, [insertion], positions, features)
}

/** What `--fix` would do to the draft. */
function fixAll(checked: Checked, file: VFile, {positions, features}: Answering): CodeAction[] {
  const value = String(file)
  const copy = new VFile({cwd: file.cwd, path: file.path, value})
  copy.messages = [...file.messages]
  const first = applyFixes(value, findFixes(copy.messages))
  if (first.applied.length === 0) return []
  fixFile(copy, () => {
    checked.checkAgain?.(copy)
  })
  const fixed = String(copy)
  const replacements = first.value === fixed ? first.applied : [difference(value, fixed)]
  return [
    {
      title: 'Make all sure repairs of ibid',
      kind: fixAllKind,
      edit: editDocument(checked.document, true, replacements, positions, features)
    }
  ]
}

/** The one replacement that makes one text of another: repairs that bring others to light stand in places of their own. */
function difference(before: string, after: string): Replacement {
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && before[start] === after[start]) start++
  // No place divides a character.
  if (/[\uDC00-\uDFFF]/.test(before.charAt(start))) start--
  let tail = 0
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  if (/[\uDC00-\uDFFF]/.test(before.charAt(before.length - tail))) tail--
  return {start, end: before.length - tail, text: after.slice(start, after.length - tail)}
}

function describeReplacement(actual: string, text: string): string {
  if (text === '') return `Take out ${show(actual)}`
  const [before, after] = actual.length > shownLength ? changedWords(actual, text) : [actual, text]
  return `Replace ${show(before)} with ${show(after)}`
}

/** The words that differ, from the first to the last: of a long quotation nobody sees the one that changed. */
function changedWords(before: string, after: string): [string, string] {
  const {start, end} = difference(before, after)
  const space = before.indexOf(' ', end)
  const from = before.lastIndexOf(' ', start - 1) + 1
  const tail = space === -1 ? 0 : before.length - space
  return [before.slice(from, before.length - tail), after.slice(from, after.length - tail)]
}

function show(text: string): string {
  return `“${shorten(text, shownLength)}”`
}
