/** @jest-environment jsdom */
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { RefusedSave } from '#components/SavedState.tsx';
import { SpeechProvider } from '#components/texts.tsx';
import { sv } from '#i18n/sv.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const said = 'Det som sades i samtalet.';

/** Shows a refused change in a browser with this clipboard, and presses the button that copies its text. */
async function pressCopy(clipboard: object | undefined): Promise<HTMLElement> {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  const page = document.body.appendChild(document.createElement('div'));
  await act(async () =>
    createRoot(page).render(
      <FluentProvider theme={teamsLightTheme}>
        <SpeechProvider speech={{ language: 'sv', texts: sv }}>
          <RefusedSave
            reason="forbidden"
            requestId={null}
            text={said}
            onRetry={() => undefined}
            onDiscard={() => undefined}
          />
        </SpeechProvider>
      </FluentProvider>,
    ),
  );
  const button = [...page.querySelectorAll('button')].find(
    ({ textContent }) => textContent === sv.saving.copy,
  );
  await act(async () => button?.click());
  return page;
}

describe('the text of a change that was refused', () => {
  it('is copied with one press', async () => {
    const copied: string[] = [];
    const page = await pressCopy({ writeText: async (text: string) => void copied.push(text) });
    expect(copied).toEqual([said]);
    expect(page.textContent).toContain(`${sv.saving.copy} ✓`);
  });

  it.each([
    ['refuses', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
    ['has none', undefined],
  ])('is there selected where the frame %s the clipboard', async (_words, clipboard) => {
    const page = await pressCopy(clipboard);
    const field = page.querySelector('textarea');
    expect(field?.value).toBe(said);
    expect(document.activeElement).toBe(field);
    expect(field?.selectionEnd).toBe(said.length);
    expect(page.textContent).toContain(sv.saving.copyByHand);
  });
});
