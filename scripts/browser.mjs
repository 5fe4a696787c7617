/** Prints the browser the tests use, as one line of JSON: `{"executablePath": …, "env": {…}}`. */
import { findBrowser } from './lib/browser.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  process.stdout.write(`${JSON.stringify(await findBrowser())}\n`);
});
