/** Drafts that are not English get the rules that know no language, and no others. */
import type {Node} from 'unist'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import ibid, {readArticle} from '../src/index.js'
import {reportJson} from '../src/report/json.js'
import {reportText} from '../src/report/text.js'
import {reportHtml} from '../src/report/html/index.js'

async function check(value: string, source: string): Promise<VFile> {
  const file = new VFile({path: 'draft.txt', value})
  await ibid({sources: [{value: source, publisher: 'The Wire'}]})(
    {type: 'root', children: []} as Node,
    file
  )
  return file
}

const found = ({messages}: VFile) => messages.map(({ruleId, actual}) => `${ruleId}: ${actual}`)

const german = {
  source: `Die Hafenbehörde hat am Montag die alte Mole gesperrt, nachdem Taucher in 9 der 40 Eichenpfähle Fäulnis gefunden hatten.

„Wir werden lieber im März beschimpft, als im Juli jemanden aus dem Wasser zu ziehen“, sagte die Hafenmeisterin Anna Lohse.

Die Arbeiten sollen nach Angaben der Behörde 12.500 Euro kosten und sich nach allem, was man weiß, bis zum Herbst hinziehen.`,
  honest: `In Ardmund ist die alte Mole seit Montag zu: Taucher hatten an vielen Pfählen morsches Holz entdeckt.

„Wir werden lieber im März beschimpft, als im Juli jemanden aus dem Wasser zu ziehen“, sagte Anna Lohse der Presse, die den Hafen leitet.

Bis zum Herbst soll für 12.500 Euro gebaut werden, wie die Behörde mitteilte.`,
  faulty: `In Ardmund ist die alte Mole seit Montag zu, nachdem Taucher in 6 der 40 EichenpfÃ¤hle Fäulnis gefunden hatten.

„Wir werden lieber im Mai beschimpft, als im Juli jemanden aus dem Wasser zu ziehen“, sagte Anna Lohse der Presse, die den Hafen leitet.

Die Arbeiten sollen nach Angaben der Behörde 15.200 Euro kosten und sich nach allem, was man weiß, bis zum Herbst hinziehen.`,
  faults: ['encoding-corruption', 'altered-quotation', 'changed-fact', 'verbatim-reuse']
}

const french = {
  source: `L’autorité portuaire a fermé lundi la vieille jetée, après que des plongeurs ont trouvé de la pourriture dans 9 des 40 pieux de chêne.

« Nous préférons être critiqués en mars plutôt que de sortir quelqu’un de l’eau en juillet », a dit Anne Lebrun, la capitaine du port.

Les travaux doivent coûter 12 500 euros et durer jusqu’à l’automne, selon l’autorité.`,
  honest: `La vieille jetée d’Ardemont ne se visite plus : le bois de plusieurs pieux est pourri, ont constaté des plongeurs.

« Nous préférons être critiqués en mars plutôt que de sortir quelqu’un de l’eau en juillet », a dit Anne Lebrun aux journalistes.

Il faudra attendre l’automne pour la fin du chantier, dont le port a donné le prix.`,
  faulty: `La vieille jetÃ©e d’Ardemont ne se visite plus : le bois de plusieurs pieux est pourri, ont constaté des plongeurs.

« Nous préférons être critiqués en mai plutôt que de sortir quelqu’un de l’eau en juillet », a dit Anne Lebrun aux journalistes.

L’autorité portuaire a fermé lundi la vieille jetée, après que des plongeurs ont trouvé de la pourriture dans 6 des 40 pieux de chêne.`,
  faults: ['encoding-corruption', 'altered-quotation', 'changed-fact', 'verbatim-reuse']
}

const spanish = {
  source: `La autoridad portuaria cerró el lunes el viejo muelle, después de que unos buzos hallaran podredumbre en 9 de los 40 pilotes de roble.

«Preferimos que nos critiquen en marzo a tener que sacar a alguien del agua en julio», dijo Ana Ledo, la capitana del puerto.

Las obras costarán 12.500 euros y durarán hasta el otoño, según la autoridad.`,
  honest: `El viejo muelle de Ardemonte no se puede visitar: la madera de varios pilotes está podrida, según vieron unos buzos.

«Preferimos que nos critiquen en marzo a tener que sacar a alguien del agua en julio», dijo Ana Ledo a la prensa.

Habrá que esperar al otoño para ver el final de las obras.`,
  faulty: `El viejo muelle de Ardemonte no se puede visitar: la madera de varios pilotes estÃ¡ podrida, según vieron unos buzos.

«Preferimos que nos critiquen en mayo a tener que sacar a alguien del agua en julio», dijo Ana Ledo a la prensa.

La autoridad portuaria cerró el lunes el viejo muelle, después de que unos buzos hallaran podredumbre en 6 de los 40 pilotes de roble.`,
  faults: ['encoding-corruption', 'altered-quotation', 'changed-fact', 'verbatim-reuse']
}

describe.each(Object.entries({german, french, spanish}))(
  'a %s draft',
  (_, {source, honest, faulty, faults}) => {
    test('is told to be no English, and an honest one is silent', async () => {
      const file = await check(honest, source)
      expect(file.data.ibid!.language).toBe('other')
      expect(found(file)).toEqual([])
    })

    test('is checked by the rules that know no language', async () => {
      const file = await check(faulty, source)
      expect(new Set(file.messages.map(({ruleId}) => ruleId))).toEqual(new Set(faults))
    })
  }
)

describe('an English draft', () => {
  const source = 'The old pier was closed on Monday after divers found rot in nine of its piles.'

  test('stays one with a long quotation in another language', async () => {
    const value = `Its a pity. The mayor read from the letter: “Die Hafenbehörde hat am Montag die alte Mole gesperrt, nachdem Taucher in neun der vierzig Eichenpfähle Fäulnis gefunden hatten, und sie wird nicht vor dem Herbst wieder geöffnet.”`
    const file = await check(value, source)
    expect(file.data.ibid!.language).toBe('en')
    expect(found(file)).toEqual(['dropped-apostrophe: Its'])
  })

  test('is judged by its English save in the paragraphs that are not', async () => {
    const value = `Its a pity that the old pier is shut and that nobody was told of it before the work began, though all of them had asked for weeks.

Die Its und das Haus sind nicht mehr da, weil der Wind sie in der Nacht mit sich genommen hat.`
    const article = readArticle(value)
    expect(article.language).toBe('en')
    expect(found(await check(value, source))).toEqual(['dropped-apostrophe: Its'])
  })
})

test('reports say that a draft is no English', async () => {
  const file = await check(german.honest, german.source)
  expect(reportText([file], {color: false, quiet: false})).toContain(
    '  Not in English: only rules that know no language were run\n'
  )
  expect(await reportHtml([file])).toContain(
    '<p class="language">Not in English: only rules that know no language were run</p>'
  )
  expect(JSON.parse(reportJson([file]))).toMatchObject([{language: 'other'}])
})
