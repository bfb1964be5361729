// Lineages read for fitting and measuring.
import {VFile} from 'vfile'
import {readArticle} from '../../dist/src/article/read-article.js'
import {relate} from '../../dist/src/lineage/relations.js'

/** The articles of a lineage, with what may be known of them. */
export function readArticles({versions}, {publisher = false, published = false} = {}) {
  return versions.map((version) =>
    readArticle(new VFile({path: version.name, value: version.text}), {
      credit: {
        ...(publisher && {publisher: version.publisher}),
        ...(published && {published: version.published})
      }
    })
  )
}

/** By version the places of its parents. */
export function truthOf({versions}) {
  const places = new Map(versions.map(({name}, place) => [name, place]))
  return versions.map(({parents}) => parents.map((name) => places.get(name)))
}

/** A lineage with the evidence for every pair that is worth comparing. */
export function traceable(lineage, known) {
  const {versions, byChild} = relate(readArticles(lineage, known))
  const truth = truthOf(lineage)
  const pairs = byChild.flatMap((own) =>
    Array.from(own.values(), ({child, parent, evidence}) => ({
      child,
      parent,
      evidence,
      isTrue: truth[child].includes(parent)
    }))
  )
  return {size: versions.length, pairs, truth}
}
