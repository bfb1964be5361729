/** Words written with an apostrophe for what is left out. */

/** Words that begin with the apostrophe, without it: ’em, ’til, rock ’n’ roll. */
export const elisions: ReadonlySet<string> = new Set(
  'em til tis twas twere cause cos bout round n er ere im kay mid neath nother nuff tude ood un'.split(
    ' '
  )
)
