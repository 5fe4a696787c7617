import type { Language } from './language.ts';
import { workbenchEn } from './workbench-en.ts';
import { workbenchSv } from './workbench-sv.ts';

export type WorkbenchTexts = typeof workbenchSv;

/** Every text of the workbench and of the program that serves it. */
export const workbenchTexts: Readonly<Record<Language, WorkbenchTexts>> = {
  sv: workbenchSv,
  en: workbenchEn,
};
