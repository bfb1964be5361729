/**
 * The official schema of SARIF 2.1.0, as JSON Schema draft 7. No package ships it as a file without dragging in a client of
 * some service, but this one has it in its bundle, with the fields in which OASIS's errata differ untouched by our report.
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
