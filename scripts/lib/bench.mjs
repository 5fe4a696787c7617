import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './entries.mjs';

/** Prints one figure; see scripts/bench.mjs for what the parts mean. */
export function report(name, value, unit, { against, than, aim } = {}) {
  const ratio = than === undefined ? {} : { against, ratio: Number((value / than).toFixed(4)) };
  const line = { name, value, unit, ...ratio, ...(aim === undefined ? {} : { aim }) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/**
 * Starts the product as a person does.
 * @returns {Promise<{ url: string, started: number, took: number, stop(): Promise<void> }>}
 */
export function startProduct(data, stage) {
  const started = performance.now();
  const args = ['scripts/start.mjs', '--port', '0', '--data', data, '--no-open'];
  if (stage !== undefined) args.push('--stage', stage);
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  return new Promise((done, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /https?:\/\/\S+/.exec(line)?.[0];
      if (url) done({ url, started, took: performance.now() - started, stop });
    });
    void ended.then((code) => fail(new Error(`npm start ended with ${code} before it was ready`)));
  });
}
