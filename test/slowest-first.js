import base from '@jest/test-sequencer';

const isFlow = ({ path }) => /[\\/]test[\\/](browser|workbench)[\\/]/.test(path);

/** Browser flows take minutes and come first, so that no worker is left alone with one in the end. */
export default class SlowestFirst extends base {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted.filter(isFlow), ...sorted.filter((test) => !isFlow(test))];
  }
}
