/** `npm start`: from a fresh clone to the workbench in the browser. */
import { spawn } from 'node:child_process';
import { isAbsolute, resolve, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensure } from './ensure.mjs';
import { root, targets } from './lib/entries.mjs';
import { Plain, inWords, main, say, seconds } from './lib/say.mjs';

const stages = ['start', 'prep', 't1', 'm1', 't2', 'm2', 't3', 'm3', 't4'];
const usage = 'npm start -- --port N --stage … --data DIR --fresh --no-open';

function readOptions(args) {
  try {
    const options = {
      port: { type: 'string', default: '3000' },
      stage: { type: 'string', default: 't1' },
      data: { type: 'string', default: join(root, '.samspel') },
      fresh: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
    };
    return parseArgs({ args, options }).values;
  } catch (failure) {
    if (!failure.code?.startsWith('ERR_PARSE_ARGS')) throw failure;
    const what = /'([^']+)'/.exec(failure.message)?.[1] ?? args.join(' ');
    throw new Plain(
      inWords(
        `Förstår inte "${what}". Så här: ${usage}`,
        `"${what}" is not understood. Use: ${usage}`,
      ),
    );
  }
}

/** @returns the options start.js takes, checked before anything is done */
function checked({ port, stage, data, fresh }) {
  if (!stages.includes(stage)) {
    const known = stages.join(', ');
    throw new Plain(
      inWords(
        `Skedet "${stage}" finns inte; välj ${known}.`,
        `No stage "${stage}"; choose ${known}.`,
      ),
    );
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new Plain(
      inWords(
        `Porten "${port}" går inte att använda; välj ett tal mellan 1 och 65535 (0 väljer en ledig).`,
        `Port "${port}" cannot be used; choose a number from 1 to 65535 (0 takes a free one).`,
      ),
    );
  }
  if (data === '') {
    throw new Plain(inWords('Mappen för data saknar namn.', 'The data folder has no name.'));
  }
  return {
    port: Number(port),
    stage,
    dataDir: isAbsolute(data) ? data : resolve(process.env.INIT_CWD ?? process.cwd(), data),
    fresh,
    webDir: join(root, targets.web.folder),
  };
}

/** Shows the address in the person's browser; a machine without one only gets the printed address. */
function openBrowser(url) {
  if (!process.stdout.isTTY) return;
  const [command, args] = {
    darwin: ['open', [url]],
    win32: ['cmd', ['/c', 'start', '', url]],
  }[process.platform] ?? ['xdg-open', [url]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () =>
    say('(Öppna adressen i en webbläsare.)', '(Open the address in a browser.)'),
  );
  child.unref();
}

async function startTenant(options) {
  const program = join(root, targets.node.folder, 'start.js');
  const { start } = await import(pathToFileURL(program).href);
  try {
    return await start(options);
  } catch (failure) {
    // start() promises one clear sentence; the stack is for whoever develops it.
    throw process.env.SAMSPEL_DEBUG ? failure : new Plain(failure.message);
  }
}

function closeOnSignal(server) {
  let closing = false;
  const close = async () => {
    if (closing) process.exit(130);
    closing = true;
    // A page that keeps its connection open must not keep the program; every write is on disk already.
    setTimeout(() => process.exit(0), 3000).unref();
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void close());
}

await main(async () => {
  const given = readOptions(process.argv.slice(2));
  const options = checked(given);
  await ensure();
  const server = await startTenant(options);
  closeOnSignal(server);
  const took = seconds(performance.now());
  process.stdout.write(
    `${inWords(`Samspel är igång: ${server.url} (${took}, avsluta med Ctrl-C)`, `Samspel is running: ${server.url} (${took}, end with Ctrl-C)`)}\n`,
  );
  if (!given['no-open']) openBrowser(server.url);
});
