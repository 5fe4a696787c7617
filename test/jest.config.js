/** One runner for everything: pure tests in node, light rendering in jsdom by docblock, flows in a real browser. */
export default {
  rootDir: '..',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testEnvironment: 'node',
  // Browser flows wait more than they work: two at a time also on the smallest machine.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/slowest-first.js',
  transform: { '^.+\\.(ts|tsx)$': ['@swc/jest'] },
  cacheDirectory: '<rootDir>/.cache/jest',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/artifacts/'],
};
