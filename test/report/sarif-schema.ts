/**
 * The official schema of SARIF 2.1.0. This package is the only one known to have it and to depend on nothing else; it has it
 * in its bundle, as JSON Schema draft 7. What OASIS changed in it since (`suppression.status`) is nothing that we write.
 */
import fs from 'node:fs'
import {fileURLToPath} from 'node:url'
import vm from 'node:vm'
import {Ajv} from 'ajv'
import formats from 'ajv-formats'

const bundle = fs.readFileSync(
  fileURLToPath(import.meta.resolve('@datadog/datadog-ci-plugin-sarif')),
  'utf8'
)
const literal = /^var sarif_schema_2_1_0_default = (\{$[^]*?^\});$/m.exec(bundle)?.[1]
if (literal === undefined) throw new Error('The bundle no longer has the schema')
const schema = vm.runInNewContext(`(${literal})`) as object

const ajv = new Ajv({allErrors: true, strict: false})
formats.default(ajv)
const validate = ajv.compile(schema)

/** What the schema has against a log, a line each. */
export function findSchemaErrors(log: unknown): string[] {
  validate(log)
  return (validate.errors ?? []).map(
    ({instancePath, message}) => `${instancePath}: ${message ?? ''}`
  )
}
