import type { Language } from './language.ts';
import { en } from './records-en.ts';
import { sv } from './records-sv.ts';

/** Both languages, for they are loaded with the page and not with the app. */
export const recordsTexts: Readonly<Record<Language, typeof sv>> = { sv, en };
