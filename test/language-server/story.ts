/** A draft and its source, both invented. */
export const wire = `---
publisher: The Ardmore Echo
---

The harbour board of Ardmore closed the east pier on Monday night after divers found rot in nine of its forty oak piles.

“We would rather be shouted at in March than pull somebody out of the water in July,” said Ann Lee, the harbour master.
`

/** Altered (\`someone\`), damaged (\`’\`) and not credited. */
export const draft = `---
sources: wire.txt
---

# Pier shut

The east pier was closed on Monday night by the harbour board of Ardmore, after divers found rot in nine of its forty oak piles.

“We would rather be shouted at in March than pull someone out of the water in July,” said Ann Lee.

The pier isn\u00e2\u20ac\u2122t safe.
`
