/** Places as client and server have agreed to count them. Inside, everything is UTF-16 offsets. */
import {type Position, PositionEncodingKind, type Range} from 'vscode-languageserver'
import {TextDocument, type TextDocumentContentChangeEvent} from 'vscode-languageserver-textdocument'
import type {Span} from '../article/model/article.js'

/** How many units a text takes in an encoding. */
const lengthIn: Readonly<Record<PositionEncodingKind, (text: string) => number>> = {
  [PositionEncodingKind.UTF8]: (text) => Buffer.byteLength(text),
  [PositionEncodingKind.UTF16]: (text) => text.length,
  [PositionEncodingKind.UTF32]: (text) => Array.from(text).length
}

/** The first encoding of the client's that is known here; UTF-16 where it names none. */
export function chooseEncoding(
  offered: readonly PositionEncodingKind[] = []
): PositionEncodingKind {
  return offered.find((kind) => Object.hasOwn(lengthIn, kind)) ?? PositionEncodingKind.UTF16
}

export class Positions {
  readonly #lengthOf: (text: string) => number
  readonly #isNative: boolean

  constructor(readonly encoding: PositionEncodingKind) {
    this.#lengthOf = lengthIn[encoding]!
    this.#isNative = encoding === PositionEncodingKind.UTF16
  }

  /** Where an offset stands. */
  positionAt(document: TextDocument, offset: number): Position {
    const position = document.positionAt(offset)
    if (this.#isNative) return position
    const before = {start: {line: position.line, character: 0}, end: position}
    return {line: position.line, character: this.#lengthOf(document.getText(before))}
  }

  /** The offset of a position; one inside a character gives where the character begins, one after a line its end. */
  offsetAt(document: TextDocument, position: Position): number {
    if (this.#isNative) return document.offsetAt(position)
    const {line} = position
    const start = document.offsetAt({line, character: 0})
    const end = document.offsetAt({line, character: Number.MAX_SAFE_INTEGER})
    let left = position.character
    let offset = start
    for (const character of document.getText().slice(start, end)) {
      left -= this.#lengthOf(character)
      if (left < 0) break
      offset += character.length
    }
    return offset
  }

  rangeOf(document: TextDocument, {start, end}: Span): Range {
    return {start: this.positionAt(document, start), end: this.positionAt(document, end)}
  }

  spanOf(document: TextDocument, {start, end}: Range): Span {
    return {start: this.offsetAt(document, start), end: this.offsetAt(document, end)}
  }

  /** Takes changes of a document over. Each counts in what the ones before it have left. */
  update(
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number
  ): TextDocument {
    let updated = document
    for (const change of changes) {
      const native =
        'range' in change
          ? {
              text: change.text,
              range: {
                start: updated.positionAt(this.offsetAt(updated, change.range.start)),
                end: updated.positionAt(this.offsetAt(updated, change.range.end))
              }
            }
          : change
      updated = TextDocument.update(updated, [native], version)
    }
    return updated
  }
}
