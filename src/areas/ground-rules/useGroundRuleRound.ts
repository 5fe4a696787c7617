import type { FlowRound } from '#domain/flow-round.ts';
import type { GroundRule } from '#domain/ground-rule.ts';
import { dayInFocus, presentMembers, type OccasionDay } from '#domain/occasion.ts';
import type { Participant } from '#domain/participant.ts';
import { shuffledOrder, tallyOf, type StatementTally } from '#domain/statement-flow.ts';
import { statementShapes } from '#domain/statement-kinds.ts';
import { useRecords } from '#state/react.tsx';
import { useToday } from '#state/session.tsx';

export type GroundRuleRound = {
  /** Undefined until somebody has opened it. */
  readonly round: FlowRound | undefined;
  /** Proposals and rules that live, in the order everybody sees. */
  readonly rules: readonly GroundRule[];
  readonly setAside: readonly GroundRule[];
  readonly tally: StatementTally;
  readonly present: readonly Participant[];
  readonly day: OccasionDay | undefined;
};

const living = ['proposed', 'discussed', 'agreed', 'followedUp', 'reopened'] as const;
const isLiving = (rule: GroundRule) => living.some((status) => status === rule.status);

/** The round of ground rules as it stands. */
export function useGroundRuleRound(): GroundRuleRound {
  const today = useToday();
  const round = [...useRecords('flowRounds').values()].find(({ use }) => use === 'groundRules');
  const all = [...useRecords('groundRules').values()];
  const days = useRecords('occasionDays').values();
  const participants = useRecords('participants').values();
  const attendance = useRecords('attendance').values();
  const day = dayInFocus(round?.occasionId ?? '', days, today);
  const rules = all.filter(isLiving);
  const tally = tallyOf(
    rules.map((rule) => ({ standing: statementShapes.groundRules.standingOf(rule) })),
  );
  return {
    round,
    rules: shuffledOrder(rules, round?.orderSeed ?? 0),
    setAside: all.filter(({ status }) => status === 'merged' || status === 'dropped'),
    tally,
    present: presentMembers(participants, attendance, day?.id ?? null, today),
    day,
  };
}
