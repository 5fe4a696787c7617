/** What the scripts tell the person at the keyboard: Swedish where the machine is, else English. */

const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const swedish = /^sv/i.test(language);

/** @param {string} sv @param {string} en @returns the sentence in the person's language */
export const inWords = (sv, en) => (swedish ? sv : en);

/** @param {number} milliseconds @returns e.g. `0,4 s` */
export const seconds = (milliseconds) =>
  `${(milliseconds / 1000).toLocaleString(swedish ? 'sv-SE' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })} s`;

/** Progress goes to stderr, so that stdout belongs to the program that is run. */
export function say(sv, en) {
  process.stderr.write(`${inWords(sv, en)}\n`);
}

/** An expected failure: shown as its one sentence, without a stack. */
export class Plain extends Error {
  name = 'Plain';
}

/** Runs a script's main function; an expected failure becomes one sentence and exit code 1. */
export async function main(run) {
  try {
    await run();
  } catch (failure) {
    const text = failure instanceof Plain ? failure.message : (failure?.stack ?? String(failure));
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  }
}
