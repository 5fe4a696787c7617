import { en } from './documents-en.ts';
import { sv } from './documents-sv.ts';

/** What the Word files of policy and plan say beside the records themselves. */
export type DocumentTexts = typeof sv;

export const documentTexts: Readonly<Record<'sv' | 'en', DocumentTexts>> = { sv, en };
