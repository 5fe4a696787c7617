import { en } from './pane-en.ts';
import { sv } from './pane-sv.ts';

/** What the deck area says beside `Texts.pane`; loaded with the area. */
export type PaneTexts = typeof sv;

export const paneTexts: Readonly<Record<'sv' | 'en', PaneTexts>> = { sv, en };
