import type { Participant } from './participant.ts';

/** What the views offer. SharePoint's permissions are the lock; this is the courtesy (design.md 2.3). */
export type Rights = {
  readonly readInterviews: boolean;
  readonly prepareFindings: boolean;
  readonly planDays: boolean;
  readonly leadFlow: boolean;
  readonly takePart: boolean;
  readonly editRules: boolean;
  /** Writes down the ground rules of the own unit. */
  readonly recordUnitRules: boolean;
  readonly insertDecks: boolean;
  readonly draftDecisions: boolean;
  /** Decides after the group has prepared, adopts the policy and publishes. */
  readonly decide: boolean;
  readonly editPolicy: boolean;
  /** Reads what the group shares. */
  readonly readGroup: boolean;
};

/** RI-roles (domain.md 5, the table of actions). A person with several roles has the sum of them. */
export function rightsOf(person: Participant | undefined): Rights {
  const has = (...roles: Participant['roles']) =>
    person !== undefined && roles.some((role) => person.roles.includes(role));
  return {
    readInterviews: has('consultant'),
    prepareFindings: has('consultant'),
    planDays: has('consultant', 'coordinator'),
    leadFlow: has('consultant', 'chair'),
    takePart: has('member', 'chair'),
    editRules: has('consultant', 'chair'),
    recordUnitRules: has('member', 'unitManager'),
    insertDecks: has('consultant', 'chair'),
    draftDecisions: has('consultant', 'chair'),
    decide: has('chair'),
    editPolicy: has('consultant', 'member', 'chair'),
    readGroup: has('consultant', 'member', 'chair'),
  };
}
