/** @jest-environment jsdom */
import { tabConfiguration } from '#host/tab-configuration.ts';

type Save = { notifySuccess: () => void; notifyFailure: () => void };

function teams(setConfig: (given: object) => Promise<void>) {
  const seen = { valid: false, said: '' };
  let onSave: (save: Save) => void = () => undefined;
  const config = {
    registerOnSaveHandler: (handler: (save: Save) => void) => (onSave = handler),
    setValidityState: (valid: boolean) => (seen.valid = valid),
    setConfig,
  };
  const configuration = tabConfiguration({ config } as never);
  const save = async () => {
    onSave({
      notifySuccess: () => (seen.said = 'success'),
      notifyFailure: () => (seen.said = 'failure'),
    });
    await Promise.resolve();
    await Promise.resolve();
  };
  return { seen, configuration, save };
}

describe('setting up the tab', () => {
  it('may be saved when there is a programme, and keeps its id and the address of the tab', async () => {
    const kept: object[] = [];
    const { seen, configuration, save } = teams(async (given) => void kept.push(given));
    expect(seen.valid).toBe(false);
    configuration.ready('UPP-1', 'Uppdrag');
    expect(seen.valid).toBe(true);
    await save();
    expect(kept).toEqual([
      {
        entityId: 'UPP-1',
        contentUrl: 'http://localhost/',
        websiteUrl: 'http://localhost/',
        suggestedDisplayName: 'Uppdrag',
      },
    ]);
    expect(seen.said).toBe('success');
  });

  it('says so when Teams does not take it', async () => {
    const { seen, configuration, save } = teams(() => Promise.reject(new Error('no')));
    configuration.ready('UPP-1', 'Uppdrag');
    await save();
    expect(seen.said).toBe('failure');
  });
});
