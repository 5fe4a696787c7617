/**
 * Runs the Open XML SDK's validator (WASM, offline) over every .pptx and .docx of a folder and prints JSON:
 * `{"name.pptx": ["what is wrong", …], …}`. A process of its own, because the runtime never lets go.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';

const folder = process.argv[2] ?? '.';
const found = {};
for (const name of readdirSync(folder)
  .filter((one) => /\.(pptx|docx)$/.test(one))
  .sort()) {
  const format = name.endsWith('.docx') ? 'docx' : 'pptx';
  const results = await validate(new Uint8Array(readFileSync(join(folder, name))), format);
  found[name] = results.map((one) => `${one.path.partUri} ${one.path.xpath}: ${one.description}`);
}
process.stdout.write(JSON.stringify(found), () => process.exit(0));
