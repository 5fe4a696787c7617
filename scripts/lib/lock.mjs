/** One process at a time: a lock file that holds the owner's pid. */
import { mkdirSync, openSync, closeSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

function take(file) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (failure) {
    if (failure.code === 'EEXIST') return false;
    throw failure;
  }
}

/** @returns whether the lock's owner is gone (an empty file is an owner about to write its pid) */
function isAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    if (!owner) return false;
    process.kill(owner, 0);
    return false;
  } catch (failure) {
    return failure.code === 'ESRCH';
  }
}

/**
 * @param {string} file the lock's path
 * @param {() => void} onWait called once when somebody else holds it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function withLock(file, onWait, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let tries = 0; !take(file); tries += 1) {
    if (tries === 0) onWait();
    // An empty lock older than ten seconds belongs to a process that died between two lines.
    if (isAbandoned(file) || (tries > 50 && !readOwner(file))) rmSync(file, { force: true });
    else await wait(200);
  }
  const release = () => {
    if (readOwner(file) === process.pid) rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function readOwner(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (failure) {
    if (failure.code === 'ENOENT') return 0;
    throw failure;
  }
}
