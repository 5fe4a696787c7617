import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { QuickNote } from '#components/QuickNote.tsx';
import { useTexts } from '#components/texts.tsx';
import { observationCategories } from '#domain/competence-card.ts';
import { useDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession, useToday } from '#state/session.tsx';

/** The consultant's button for running documentation; belongs on any page and shows for nobody else. */
export function CaptureNote(): ReactNode {
  const { prep } = useTexts();
  const rights = useRights();
  const me = useMe();
  const today = useToday();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const [draft, setDraft] = useDraft('observation-draft');
  const dayId = [...useRecords('occasionDays').values()].find(({ date }) => date === today)?.id;
  if (!rights.prepareFindings || me === undefined) return null;
  return (
    <QuickNote
      label={prep.notes.capture}
      title={prep.notes.captureTitle}
      textLabel={prep.notes.text}
      hint={prep.notes.never}
      kindLabel={prep.notes.kind}
      saveLabel={prep.notes.save}
      kinds={observationCategories.map((kind) => ({ kind, name: prep.notes.category[kind] }))}
      text={draft}
      onText={setDraft}
      onSave={(category, text) => {
        const at = instant();
        store.save('workingObservations', {
          id: `LD-${crypto.randomUUID()}`,
          programmeId: me.programmeId,
          createdAt: at,
          createdBy: me.id,
          category,
          text,
          dayId: dayId ?? null,
          status: 'draft',
          statusHistory: [{ status: 'draft', at }],
        });
        setDraft('');
        announce(prep.notes.saved);
      }}
    />
  );
}
