import { textFaults } from '#test/house/compareTexts.ts';
import { workbenchTexts } from '#i18n/workbench.ts';

it('the workbench says the same in Swedish and English', () => {
  expect(textFaults(workbenchTexts.sv, workbenchTexts.en)).toEqual([]);
});
