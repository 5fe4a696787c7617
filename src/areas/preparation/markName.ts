import type { QuickMark } from '#domain/marking.ts';
import type { Texts } from '#i18n/sv.ts';

/** What a quick mark is called: by what it says beyond strength, possibility and need, where it says more. */
export function markName(
  { kind, facet, citizenVoice }: Pick<QuickMark, 'kind' | 'facet' | 'citizenVoice'>,
  { findings, prep }: Texts,
): string {
  if (facet !== null) return prep.marking.facet[facet];
  return citizenVoice ? prep.marking.citizen : findings.kind[kind];
}
