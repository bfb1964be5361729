// Multinomial logistic regression, small enough to read: a few features, a few dozen examples.

const STEPS = 3000
const RATE = 0.5
const DECAY = 0.001

/** @returns weights by class, the last of each its bias */
export function learn(examples, labels, classCount) {
  const weights = Array.from({length: classCount}, () => new Array(examples[0].length + 1).fill(0))
  for (let step = 0; step < STEPS; step++) {
    const gradients = weights.map((own) =>
      own.map((weight, at) => (at < own.length - 1 ? -DECAY * weight : 0))
    )
    for (const [place, example] of examples.entries()) {
      const odds = probabilities(weights, example)
      for (const [label, own] of gradients.entries()) {
        const error = ((label === labels[place] ? 1 : 0) - odds[label]) / examples.length
        for (const [at, value] of [...example, 1].entries()) own[at] += error * value
      }
    }
    for (const [label, own] of weights.entries())
      for (const at of own.keys()) own[at] += RATE * gradients[label][at]
  }
  return weights
}

export function classify(weights, example) {
  const odds = probabilities(weights, example)
  return odds.indexOf(Math.max(...odds))
}

function probabilities(weights, example) {
  const scores = weights.map((own) =>
    example.reduce((sum, value, at) => sum + own[at] * value, own.at(-1))
  )
  const powers = scores.map((score) => Math.exp(score - Math.max(...scores)))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
