import { en } from './slides-en.ts';
import { sv } from './slides-sv.ts';

/** What the layout engine says itself: marks, names of shapes and layouts, alternative texts. */
export type SlideTexts = typeof sv;

export const slideTexts: Readonly<Record<'sv' | 'en', SlideTexts>> = { sv, en };
