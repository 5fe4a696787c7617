import type { Language } from './language.ts';
import { en } from './finding-en.ts';
import { sv } from './finding-sv.ts';

/** Both languages, for they are loaded with the planner and not with the app. */
export const findingTexts: Readonly<Record<Language, typeof sv>> = { sv, en };
