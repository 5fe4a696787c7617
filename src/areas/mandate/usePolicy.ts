import { useMemo } from 'react';
import type { Stance } from '#domain/ground-rule.ts';
import type { Policy, PolicySection } from '#domain/mandate.ts';
import { dayInFocus, presentMembers } from '#domain/occasion.ts';
import type { Participant } from '#domain/participant.ts';
import { useRecords } from '#state/react.tsx';
import { useToday } from '#state/session.tsx';

export type PolicyState = {
  /** The newest edition; undefined before somebody has begun. */
  readonly policy: Policy | undefined;
  readonly earlier: readonly Policy[];
  readonly sections: readonly PolicySection[];
  readonly stances: readonly Stance[];
  readonly present: readonly Participant[];
};

/** The third session is where the policy is written; without it everybody counts as present. */
const policySession = 3;

/** The policy that is written or in force, with everybody's stances on it. */
export function usePolicy(): PolicyState {
  const policies = useRecords('policies');
  const sectionRecords = useRecords('policySections');
  const stances = useRecords('stances');
  const participants = useRecords('participants');
  const attendance = useRecords('attendance');
  const occasions = useRecords('occasions');
  const days = useRecords('occasionDays');
  const today = useToday();
  return useMemo(() => {
    const editions = [...policies.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    const policy = editions.at(-1);
    const session = [...occasions.values()].find(
      ({ kind, number }) => kind === 'session' && number === policySession,
    );
    const day = session === undefined ? undefined : dayInFocus(session.id, days.values(), today);
    // Presence is about that day; later everybody counts.
    const dayId = day?.date === today ? day.id : null;
    return {
      policy,
      earlier: editions.slice(0, -1),
      sections: [...sectionRecords.values()]
        .filter(({ policyId }) => policyId === policy?.id)
        .sort((a, b) => a.order - b.order),
      stances: [...stances.values()],
      present: presentMembers(participants.values(), attendance.values(), dayId, today),
    };
  }, [policies, sectionRecords, stances, participants, attendance, occasions, days, today]);
}
