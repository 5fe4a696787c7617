import type { AreaDeclaration } from '#areas/frame/Frame.tsx';

/** The task pane shows one area: the deck. */
export const paneAreas: readonly AreaDeclaration[] = [
  {
    route: 'deck',
    name: (texts) => texts.pane.title,
    load: async () => (await import('#areas/deck/DeckPage.tsx')).DeckPage,
    shownTo: () => true,
  },
];
