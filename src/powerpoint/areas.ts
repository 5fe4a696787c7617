import type { AreaDeclaration, HeaderTool } from '#areas/frame/Frame.tsx';

/** The task pane: putting slides in, capturing what happens in the room, and a check before the deck is shown. */
export const paneAreas: readonly AreaDeclaration[] = [
  {
    route: 'deck',
    name: (texts) => texts.pane.title,
    load: async () => (await import('#areas/deck/DeckPage.tsx')).DeckPage,
    shownTo: () => true,
  },
  {
    route: 'room',
    name: (texts) => texts.pane.room,
    load: async () => (await import('#areas/deck/RoomPage.tsx')).RoomPage,
    shownTo: (rights) => rights.readGroup,
  },
  {
    route: 'check',
    name: (texts) => texts.pane.check,
    load: async () => (await import('#areas/deck/CheckPage.tsx')).CheckPage,
    shownTo: (rights) => rights.insertDecks,
  },
];

/** In the header of the pane: the consultant's note. */
export const paneTools: readonly HeaderTool[] = [
  {
    id: 'note',
    load: async () => (await import('#areas/preparation/CaptureNote.tsx')).CaptureNote,
    shownTo: (rights) => rights.prepareFindings,
  },
];
