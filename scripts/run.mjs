/**
 * Runs one of our own programs: `node scripts/run.mjs NAME …arguments`. The build is brought up to date
 * on stderr; stdout and the arguments belong to the program alone.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensure } from './ensure.mjs';
import { nodeEntries, root, targets } from './lib/entries.mjs';
import { Plain, inWords, main } from './lib/say.mjs';

await main(async () => {
  const [name, ...rest] = process.argv.slice(2);
  const known = Object.keys(nodeEntries());
  if (!name || !known.includes(name)) {
    const list = known.join(', ');
    throw new Plain(
      inWords(
        `Programmet "${name ?? ''}" finns inte; välj ${list}.`,
        `No program "${name ?? ''}": ${list}.`,
      ),
    );
  }
  await ensure({ builds: ['node'], quiet: true });
  const program = join(root, targets.node.folder, `${name}.js`);
  if (!existsSync(program)) throw new Error(`the build did not write ${program}`);
  // The program sees the arguments it would see if it were started by itself.
  process.argv = [process.argv[0], program, ...rest];
  await import(pathToFileURL(program).href);
});
