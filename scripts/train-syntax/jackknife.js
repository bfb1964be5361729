// Tags of the training sentences as a tagger gives them that has not seen them: what the parser will meet.
import {Tagger} from './tagger.js'

/** Sentences of a document stay together as far as sentences in a row do. */
const BLOCK = 40

export function jackknifeTags(resources, folds, epochs, log) {
  const {train} = resources
  const result = new Array(train.length)
  const foldOf = (at) => Math.floor(at / BLOCK) % folds
  for (let fold = 0; fold < folds; fold++) {
    const tagger = new Tagger(resources, 100 + fold)
    tagger.train(
      train.filter((_, at) => foldOf(at) !== fold),
      epochs
    )
    let [right, all] = [0, 0]
    for (const [at, {words, goldTags}] of train.entries()) {
      if (foldOf(at) !== fold) continue
      result[at] = tagger.tag(words)
      for (const [place, tag] of result[at].entries()) if (tag === goldTags[place]) right++
      all += words.length
    }
    log(`tags of fold ${fold + 1} of ${folds}: ${(right / all).toFixed(4)}`)
  }
  return result
}
