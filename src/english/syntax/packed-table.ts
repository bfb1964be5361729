import {addPacked, addPackedRows, packInto} from './packed-sums.js'
import {addStoredRow, type MatrixText, rowsOf} from './weights.js'

/** Nothing is left to read for a row: it has been read, or it is 0 throughout. */
const READY = -1

/** A stored matrix whose rows are summed: each is read and packed when it is first asked for, since a text needs few of them. */
export class PackedTable {
  readonly rowCount: number
  readonly #stored: MatrixText
  readonly #values: Int32Array
  /** For each row that has not been read, its place in the stored matrix. */
  readonly #unread: Int32Array
  readonly #row: Float64Array

  /** @param places For each row its place in the stored matrix, −1 for a row of zeros. Without it all rows are stored. */
  constructor(
    stored: MatrixText,
    places: Int32Array = Int32Array.from({length: rowsOf(stored)}, (_, row) => row)
  ) {
    this.rowCount = places.length
    this.#stored = stored
    this.#unread = places
    this.#row = new Float64Array(stored.width)
    this.#values = new Int32Array((places.length * stored.width) / 2)
  }

  /** Adds a row to as many sums as it is wide. */
  addRow(sum: Int32Array, row: number): void {
    if (this.#unread[row] !== READY) this.#read(row)
    addPacked(sum, this.#values, row * sum.length)
  }

  /** Adds rows. @param rows Their numbers; the first `count` are added. */
  addRows(sum: Int32Array, rows: Int32Array, count: number): void {
    for (let at = 0; at < count; at++) if (this.#unread[rows[at]!] !== READY) this.#read(rows[at]!)
    addPackedRows(sum, this.#values, rows, count)
  }

  #read(row: number): void {
    const width = this.#row.length
    this.#row.fill(0)
    addStoredRow(this.#stored, this.#unread[row]!, this.#row)
    packInto(this.#values, (row * width) / 2, this.#row, width)
    this.#unread[row] = READY
  }
}
