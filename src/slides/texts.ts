const slideNumbers = /(?:(?:^|\s)(?:\d+|‹#›|<#>))+$/u;

/**
 * One normal form for the texts of a slide, whoever returns them: PowerPoint splits by shape and says
 * `\v` for a line break, our reader splits by paragraph. Only the words and their order count.
 * Numbers at the very end are left out, because there stands the slide number.
 */
export const normalTexts = (texts: readonly string[]): string =>
  texts
    .join(' ')
    .normalize('NFC')
    .replace(/[\s\u0000-\u001f\u200b\ufeff]+/gu, ' ')
    .trim()
    .replace(slideNumbers, '');

/** 53-bit string hash (cyrb53 by bryc, public domain): short, the same everywhere, not for secrets. */
export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/**
 * Tells whether somebody has edited a slide: compare with `RenderedSlide.hash` (the tag SAMSPEL_HASH).
 * @param texts texts of all shapes and table cells in reading order
 */
export const hashTexts = (texts: readonly string[]): string => hashText(normalTexts(texts));
