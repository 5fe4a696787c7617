/**
 * Runs the Open XML SDK's validator (WASM, offline) over every .pptx of a folder and prints JSON:
 * `{"name.pptx": ["what is wrong", …], …}`. A process of its own, because the runtime never lets go.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';

const folder = process.argv[2] ?? '.';
const found = {};
for (const name of readdirSync(folder)
  .filter((one) => one.endsWith('.pptx'))
  .sort()) {
  const results = await validate(new Uint8Array(readFileSync(join(folder, name))), 'pptx');
  found[name] = results.map((one) => `${one.path.partUri} ${one.path.xpath}: ${one.description}`);
}
process.stdout.write(JSON.stringify(found), () => process.exit(0));
