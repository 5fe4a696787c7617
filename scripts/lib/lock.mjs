/** One process at a time: a lock file that holds the owner's pid. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (failure) {
    if (failure.code === 'EEXIST') return false;
    throw failure;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure.code !== 'ESRCH';
  }
}

/** Whether the owner is gone. An empty file is an owner about to write its pid, unless it is old. */
function isAbandoned(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return false;
  const owner = ownerOf(file);
  return owner > 0 ? !isRunning(owner) : Date.now() - found.mtimeMs > 10_000;
}

function ownerOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (failure) {
    if (failure.code === 'ENOENT') return 0;
    throw failure;
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
  for (let told = false; !take(file);) {
    if (isAbandoned(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) onWait();
    told = true;
    await wait(200);
  }
  const release = () => {
    if (ownerOf(file) === process.pid) rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
