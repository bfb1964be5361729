import js from '@eslint/js'
import {defineConfig, globalIgnores} from 'eslint/config'
import globals from 'globals'
import tseslint from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['**/dist', 'coverage', 'src/**/generated']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {project: ['./tsconfig.check.json', './examples/vscode/tsconfig.json']}
    },
    rules: {
      // Offsets and counts belong in messages as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // `while (true)` is the plain way to say that a loop ends inside.
      '@typescript-eslint/no-unnecessary-condition': ['error', {allowConstantLoopConditions: true}],
      // `noUncheckedIndexedAccess` makes `list[i]!` the honest form inside a bounded loop.
      '@typescript-eslint/no-non-null-assertion': 'off'
    }
  },
  {files: ['**/*.js', '**/*.mjs'], languageOptions: {globals: globals.node}},
  {
    // What is English is asked of English: a second language would have to give the same.
    files: ['src/article/**/*.ts', 'src/comparison/**/*.ts', 'rules/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/english/(?!index\\.js$)',
              message: 'English is asked through english/index.ts.'
            }
          ]
        }
      ]
    }
  },
  {
    // The core runs in a browser: files, processes and the network belong to src/node.ts and below.
    files: ['src/**/*.ts', 'rules/**/*.ts'],
    ignores: [
      'src/node.ts',
      'src/archive/**',
      'src/cli/**',
      'src/language-server/**',
      'src/project/**',
      'src/sources/read-*.ts'
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {patterns: [{regex: '^node:', message: 'The core has no node: import.'}]}
      ]
    }
  }
)
