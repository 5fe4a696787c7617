import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFailure } from './store-failure.ts';

const held = new Set<string>();

/**
 * Keeps a second process (or a second tenant in this one) out of a data folder. A lock left behind by a
 * process that was killed is taken over.
 * @returns lets go of the folder
 * @throws StoreFailure when somebody else holds it
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock');
  if (held.has(file)) throw inUse(folder, process.pid);
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      break;
    } catch (failure) {
      if (!isCode(failure, 'EEXIST') || attempt === 3) throw failure;
    }
    const holder = livingHolder(file);
    if (holder !== null) throw inUse(folder, holder);
    rmSync(file, { force: true });
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

function livingHolder(file: string): number | null {
  const [pid = '', start = ''] = readText(file).split(' ');
  const holder = Number(pid);
  if (!Number.isInteger(holder) || holder <= 0 || !isAlive(holder)) return null;
  // The number may have gone to another process since; Linux tells when that one began.
  return start !== '' && start !== startOf(holder) ? null : holder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return isCode(failure, 'EPERM');
  }
}

/** When a process began, in the kernel's ticks; empty where `/proc` does not exist. */
function startOf(pid: number): string {
  const stat = readText(`/proc/${pid}/stat`);
  // Fields are counted from behind the name, which may hold spaces and brackets.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (failure) {
    if (isCode(failure, 'ENOENT') || isCode(failure, 'ESRCH')) return '';
    throw failure;
  }
}

function isCode(failure: unknown, code: string): boolean {
  return (
    typeof failure === 'object' && failure !== null && 'code' in failure && failure.code === code
  );
}

function inUse(folder: string, pid: number): StoreFailure {
  return new StoreFailure(
    `The data folder ${folder} is in use by process ${pid}; stop it or choose another folder with --data.`,
  );
}
