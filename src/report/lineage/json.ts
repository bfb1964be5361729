/** A lineage for tools. Its fields are a contract. */
import type {Lineage, Sign} from '../../lineage/model.js'
import {articleName} from '../../messages.js'
import {printableJson} from '../printable.js'

/** `{texts: [{path, depth, parents: [{path, share, confidence, evidence}]}], undirected: [{paths, share, confidence, evidence}]}`. */
export function lineageJson({texts, undirected}: Lineage): string {
  const lineage = {
    texts: texts.map(({article, depth, parents}) => ({
      path: articleName(article),
      depth,
      parents: parents.map(({article: parent, share, confidence, evidence}) => ({
        path: articleName(parent),
        ...rounded({share, confidence, evidence})
      }))
    })),
    undirected: undirected.map(({articles, share, confidence, evidence}) => ({
      paths: articles.map(articleName),
      ...rounded({share, confidence, evidence})
    }))
  }
  return `${printableJson(lineage)}\n`
}

interface Measured {
  readonly share: number
  readonly confidence: number
  readonly evidence: readonly Sign[]
}

/** More digits would say more than is known. */
function rounded({share, confidence, evidence}: Measured): Measured {
  const round = (number: number) => Math.round(number * 1000) / 1000
  return {share: round(share), confidence: round(confidence), evidence}
}
