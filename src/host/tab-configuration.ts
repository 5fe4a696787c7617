import type { pages as TeamsPages } from '@microsoft/teams-js';

/** Only while Teams asks how a tab is to be set up: says that it may be saved, and for which programme. */
export type TabConfiguration = {
  ready(programmeId: string, name: string): void;
};

/** The address of the tab itself: this page without what the set-up page was asked with. */
const tabAddress = (): string => `${location.origin}${location.pathname}`;

/** Teams keeps the Save button closed until the page says that it is ready. */
export function tabConfiguration({ config }: Pick<typeof TeamsPages, 'config'>): TabConfiguration {
  let chosen = { programmeId: '', name: '' };
  config.registerOnSaveHandler((save) => {
    config
      .setConfig({
        entityId: chosen.programmeId,
        contentUrl: tabAddress(),
        websiteUrl: tabAddress(),
        suggestedDisplayName: chosen.name,
      })
      .then(
        () => save.notifySuccess(),
        () => save.notifyFailure(),
      );
  });
  return {
    ready(programmeId, name) {
      chosen = { programmeId, name };
      config.setValidityState(true);
    },
  };
}
