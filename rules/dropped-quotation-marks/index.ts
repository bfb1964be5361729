import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'dropped-quotation-marks',
  severity: 'warn',
  *check() {}
})
