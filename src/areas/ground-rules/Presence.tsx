import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { attendanceId } from '#domain/occasion.ts';
import { membersOn } from '#domain/participant.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';
import type { GroundRuleRound } from './useGroundRuleRound.ts';

const useStyles = makeStyles({
  people: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** Who is in the room: those who are not are not waited for. No reason is asked. */
export function Presence({ state }: { state: GroundRuleRound }): ReactNode {
  const { groundRules: texts } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const today = useToday();
  const { store } = useSession();
  const instant = useInstant();
  const members = membersOn(useRecords('participants').values(), today);
  const attendance = [...useRecords('attendance').values()];
  const { day, present } = state;
  if (me === undefined || day === undefined) return null;
  const mark = (participantId: string, here: boolean) => {
    const known = attendance.find(
      (entry) => entry.dayId === day.id && entry.participantId === participantId,
    );
    store.save('attendance', {
      ...(known ?? {
        id: attendanceId(day.id, participantId),
        programmeId: me.programmeId,
        createdAt: instant(),
        createdBy: me.id,
        dayId: day.id,
        participantId,
        response: 'none',
      }),
      present: here,
    });
  };
  return (
    <Section title={texts.presence} hint={texts.present(present.length, members.length)}>
      <div className={styles.people}>
        {members.map((member) => (
          <Checkbox
            key={member.id}
            label={member.displayName}
            checked={present.includes(member)}
            onChange={(_event, { checked }) => mark(member.id, checked === true)}
          />
        ))}
      </div>
    </Section>
  );
}
