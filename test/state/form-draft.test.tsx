/** @jest-environment jsdom */
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { memoryDevice, type Device } from '#state/device.ts';
import { openDrafts } from '#state/drafts.ts';
import type { ProgrammeStore } from '#state/loaded-programme.ts';
import { ProgrammeProvider, useFormDraft, type FormDraft } from '#state/react.tsx';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
// jsdom has none; what is kept here is text.
globalThis.structuredClone ??= <T,>(value: T): T => value;

type Fields = { readonly text: string; readonly kind: string };
const start: Fields = { text: '', kind: 'strength' };

/** A page with one form on it, as it stands on a device; what it hands out is what a component would see. */
async function openPage(device: Device): Promise<() => FormDraft<Fields>> {
  const drafts = await openDrafts(device);
  const seen: FormDraft<Fields>[] = [];
  function Form() {
    const draft = useFormDraft<Fields>('finding.new', start);
    useEffect(() => void seen.push(draft), [draft]);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <ProgrammeProvider store={{} as ProgrammeStore} drafts={drafts}>
        <Form />
      </ProgrammeProvider>,
    ),
  );
  return () => {
    const last = seen.at(-1);
    if (last === undefined) throw new Error('nothing was rendered');
    return last;
  };
}

describe('a form that is being filled in', () => {
  it('stands again on a page opened later, until it is handed in', async () => {
    const device = memoryDevice('K01');
    const first = await openPage(device);
    expect(first()).toMatchObject({ form: start, isBegun: false });
    await act(async () => first().edit({ text: 'Mitt i en men' }));
    await act(async () => first().edit({ kind: 'need' }));

    const again = await openPage(device);
    expect(again()).toMatchObject({ form: { text: 'Mitt i en men', kind: 'need' }, isBegun: true });
    await act(async () => again().drop());
    expect(again()).toMatchObject({ form: start, isBegun: false });
    expect((await device.all('drafts')).size).toBe(0);
  });
});
