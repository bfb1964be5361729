// A story of our own, as a source and as drafts made from it.

export const source = `The harbour board closed the east pier on Monday after divers found that nine of its oak piles had rotted through.

“We should have looked years ago,” said Ann Lee, the harbour master. “Nobody wants to be the one who shuts a pier in July.”

Repairs will cost 1.2 million pounds and take until spring, according to a report by the engineers Brandt and Sons.

The ferry Gull will leave from the west pier until then. Its owner, Tom Quill, feared that he would lose a third of his passengers.

The mayor, Rosa Dane, told the Ardmore Echo that the town was “not going to borrow a penny” for the work.`

/** Every sentence reworded, in order; the last one is the writer's own. */
export const paraphrase = `Ardmore's east pier was shut by the harbour board on Monday once divers had discovered nine rotten oak piles.

Mending it is going to cost about 1.2 million pounds and will last until the spring, engineers at Brandt and Sons reported.

Until then the Gull, a ferry, is to depart from the west pier, and her owner Tom Quill fears losing a third of the passengers.

Many towns on this coast have quarrelled over money this year.`

export const unrelated = `Farmers in the upland valleys have lost half of their barley to a late frost, the growers' union said.

“It went black overnight,” said Peter Moss, who has farmed there since 1988.

The minister promised loans at a low rate for those who sow again before the end of May.`
