import { looksAt } from './looks.ts';

describe('at 1280 pixels', () => {
  looksAt(1280);
});
