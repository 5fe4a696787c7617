import type { Language } from './language.ts';
import { en } from './planning-en.ts';
import { sv } from './planning-sv.ts';

/** Both languages, for they are loaded with the page and not with the app. */
export const planningTexts: Readonly<Record<Language, typeof sv>> = { sv, en };
