/**
 * Set phrases of news: wordings that every newsroom uses, so that sharing them is no copying. Lower-case,
 * words only. Each stands in stories of unrelated outlets; the style books of agencies prescribe several.
 */
export const setPhrases: readonly (readonly string[])[] = `
did not immediately respond to a request for comment
did not immediately respond to requests for comment
did not immediately return a request for comment
did not immediately return a call seeking comment
did not respond to a request for comment
did not respond to requests for comment
could not immediately be reached for comment
could not be reached for comment
was not immediately available for comment
were not immediately available for comment
declined to comment on
spoke on condition of anonymity because
spoke on the condition of anonymity because
who spoke on condition of anonymity
who asked not to be named
who asked not to be identified
because they were not authorized to speak publicly
because they were not authorised to speak publicly
because he was not authorized to speak publicly
because she was not authorized to speak publicly
not authorized to discuss the matter publicly
not authorised to discuss the matter publicly
could not be independently verified
it was not immediately clear
it is not yet clear whether
it remains to be seen whether
according to people familiar with the matter
according to two people familiar with the matter
according to a person familiar with the matter
in the first three months of the year
in the same period last year
in the same quarter a year earlier
for the first time in more than
at the end of the year
by the end of the year
for the rest of the season
was pronounced dead at the scene
was taken to hospital with serious injuries
was taken to hospital with life threatening injuries
he is survived by his wife
she is survived by her husband
the united states and the european union
`
  .trim()
  .split('\n')
  .map((phrase) => phrase.split(' '))
