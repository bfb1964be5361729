/** How the page looks. */
import {cards} from './cards.js'
import {colors} from './colors.js'
import {filters} from './filters.js'
import {frame} from './frame.js'
import {layouts} from './layouts.js'
import {summary} from './summary.js'
import {texts} from './texts.js'

/** The page's style sheet. Later parts go before earlier ones. */
export const style = [colors, frame, summary, filters, texts, cards, layouts].join('')
