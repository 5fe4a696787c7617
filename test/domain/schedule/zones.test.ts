import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const files = [
  'test/domain/calendar-date.test.ts',
  'test/domain/stockholm.test.ts',
  'test/domain/schedule/availability.test.ts',
  'test/domain/schedule/day-costs.test.ts',
];

/** Zones that no build machine has, so that a leak of local time cannot look right by luck. */
it.each(['Asia/Kathmandu', 'America/St_Johns'])(
  'calendar days and slots are the same on a machine in %s',
  (zone) => {
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const answer = execFileSync(
      process.execPath,
      [jest, '-c', 'test/jest.config.js', '--json', '--runTestsByPath', ...files],
      { cwd: root, env: { ...process.env, TZ: zone }, encoding: 'utf8', stdio: 'pipe' },
    );
    const { numTotalTestSuites, numPassedTestSuites } = JSON.parse(answer) as Record<
      string,
      number
    >;
    expect({ numTotalTestSuites, numPassedTestSuites }).toEqual({
      numTotalTestSuites: files.length,
      numPassedTestSuites: files.length,
    });
  },
  60_000,
);
