/** Plain text as the HTML of an invitation: nothing in it can become markup. */
export const htmlOf = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    .map((line) => `<p>${line}</p>`)
    .join('');
