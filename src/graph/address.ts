/**
 * An address below `/v1.0` with every value encoded, so that an id or a name can never become a path,
 * a parameter or a fragment: at`/sites/${siteId}/lists/${list}`. Commas of site ids stay readable.
 */
export const at = (texts: TemplateStringsArray, ...values: readonly string[]): string =>
  texts.map((text, index) => text + encoded(values[index] ?? '')).join('');

const encoded = (value: string): string =>
  encodeURIComponent(wellFormed(value)).replaceAll('%2C', ',');

/** Half a character, which an address cannot carry, becomes the mark for one that was lost. */
const wellFormed = (value: string): string => value.replaceAll(/\p{Surrogate}/gu, '\uFFFD');

/** A text inside an OData expression: quotes doubled, then encoded for the address. */
export const odataText = (value: string): string =>
  `'${encodeURIComponent(wellFormed(value).replaceAll("'", "''"))}'`;

/** A whole OData expression as the value of a parameter, for one without texts of people in it. */
export const odata = (expression: string): string => encodeURIComponent(expression);
