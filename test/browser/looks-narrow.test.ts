import { looksAt } from './looks.ts';

describe('at 320 pixels', () => {
  looksAt(320);
});
