/** Facts of a draft beside those of its source: slots that are filled otherwise. */
export {}
