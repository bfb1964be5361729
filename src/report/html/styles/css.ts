/** Prettier formats what is tagged so. */
export const css = String.raw
