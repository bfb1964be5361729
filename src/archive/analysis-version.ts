/**
 * The version of what is made of a text here. Whatever changes the terms of a text – how it is read, split into words,
 * stemmed or numbered – needs another, so that archives are analysed again.
 */
export const analysisVersion = 1
