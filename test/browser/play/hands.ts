import type { Locator, Page } from 'playwright-core';

/** How a person works a page: the same steps with a mouse, with the keyboard alone, or with a thumb. */
export type Hands = {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** Ticks a box or picks a radio button. */
  check(target: Locator): Promise<void>;
  /** Picks from a list what stands there in these words. */
  choose(list: Locator, words: string): Promise<void>;
};

export const mouse: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  check: (target) => target.check(),
  choose: async (list, words) => {
    await list.selectOption({ label: words });
  },
};

export const thumb: Hands = {
  ...mouse,
  press: (target) => target.tap(),
  check: async (target) => {
    if (!(await target.isChecked())) await target.tap();
  },
};

const hasFocus = (target: Locator, state = ':focus'): Promise<boolean> =>
  target.evaluate(
    (element, focus) => element.ownerDocument.hasFocus() && element.matches(focus),
    state,
  );

/** Nothing but keys: Tab to get there, and what the thing that has the focus listens to. */
export function keyboard(page: Page): Hands {
  const keys = page.keyboard;
  const tabTo = async (target: Locator, state?: string) => {
    await target.waitFor();
    for (let presses = 0; presses < 400; presses += 1) {
      if (await hasFocus(target, state)) return;
      await keys.press('Tab');
    }
    throw new Error(`Tab never comes to ${String(target)}`);
  };
  const check = async (target: Locator) => {
    if (await target.isChecked()) return;
    if ((await target.getAttribute('type')) === 'checkbox') {
      await tabTo(target);
      return keys.press('Space');
    }
    // Tab comes to one of the radio buttons, and the arrows to the others.
    await tabTo(target.locator('xpath=ancestor::*[@role="radiogroup"][1]'), ':focus-within');
    if (await hasFocus(target)) return keys.press('Space');
    for (let presses = 0; presses < 10; presses += 1) {
      await keys.press('ArrowRight');
      if (await target.isChecked()) return;
    }
    throw new Error(`the arrows never come to ${String(target)}`);
  };
  return {
    check,
    async press(target) {
      await tabTo(target);
      await keys.press('Enter');
    },
    async write(target, text) {
      await tabTo(target);
      await keys.press('Control+A');
      await keys.type(text);
    },
    async choose(list, words) {
      await tabTo(list);
      const chosen = () =>
        list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label);
      await keys.press('Home');
      for (let presses = 0; presses < 60; presses += 1) {
        if ((await chosen()) === words) return;
        await keys.press('ArrowDown');
      }
      throw new Error(`${words} is not in ${String(list)}`);
    },
  };
}
