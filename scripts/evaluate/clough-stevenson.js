// Clough and Stevenson's short answers: written freely, or from a Wikipedia article revised heavily, lightly or not.
// Both classifiers learn on two tasks and are tried on the third, in turn.
import path from 'node:path'
import {compareArticles} from '../../dist/src/comparison/compare-articles.js'
import {classify, learn} from './softmax.js'
import {percent, readArticleFile, readFile} from './texts.js'

const classes = ['non', 'heavy', 'light', 'cut']

export function evaluateCloughStevenson(folder) {
  const lines = readFile(path.join(folder, 'file_information.csv')).trim().split(/\r?\n/).slice(1)
  const rows = lines
    .map((line) => line.split(','))
    .filter(([, , category]) => classes.includes(category))
  const answers = rows.map(([file, task, category]) => {
    const source = readArticleFile(path.join(folder, `orig_task${task}.txt`))
    const draft = readArticleFile(path.join(folder, file))
    return {task, category, ...measure(compareArticles(draft, [source]))}
  })
  const binary = countRight(answers, 'origin', ({category}) => (category === 'non' ? 0 : 1), 2)
  const four = countRight(
    answers,
    'closeness',
    ({category}) => classes.indexOf(category),
    classes.length
  )
  return {
    title: `${answers.length} answers, learned on two tasks and tried on the third; two “cut” ones are copied from elsewhere`,
    rows: [
      ['', 'derived or not', 'four classes'],
      ['Clough and Stevenson 2011', '94.7 %', '80.0 %'],
      ['best later work', '–', '84 %'],
      ['prototype', '94.7 %', '72 %'],
      ['target', '≥ 96 %', '≥ 80 %'],
      ['ibid', percent(binary, answers.length), percent(four, answers.length)]
    ]
  }
}

/** Shares of a draft's words: in derived sentences, in runs of eight and more, and in place of the same word of the source. */
function measure({sentences, runs, coverage, draft}) {
  const words = Math.max(1, draft.words.length)
  const copied =
    new Set(runs.filter((run) => run.words.length >= 8).flatMap((run) => run.words)).size / words
  const same =
    sentences.flatMap(({matches}) => matches.filter(({kind}) => kind === 'same')).length / words
  return {origin: [coverage[0].share, copied], closeness: [copied, same]}
}

function countRight(answers, features, labelOf, classCount) {
  let right = 0
  for (const task of new Set(answers.map((answer) => answer.task))) {
    const others = answers.filter((answer) => answer.task !== task)
    const model = learn(
      others.map((answer) => answer[features]),
      others.map(labelOf),
      classCount
    )
    for (const answer of answers) {
      if (answer.task === task && classify(model, answer[features]) === labelOf(answer)) right++
    }
  }
  return right
}
