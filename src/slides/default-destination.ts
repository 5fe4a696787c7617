import { slideTexts } from '#i18n/slides.ts';
import type { DeckLanguage, Destination } from './deck.ts';
import { readParts } from './ooxml/destination.ts';
import { defaultTemplate } from './ooxml/template.ts';

/**
 * Our own quiet template, its layout names in the given language: for files made without a destination.
 * A module of its own, so that a pane that has a deck open need not load it.
 */
export const defaultDestination = (language: DeckLanguage): Destination =>
  readParts(defaultTemplate(slideTexts[language]));
