import type { RecordTypes } from '#domain/record-types.ts';
import { ekby } from '../ekby-source.ts';
import { hasBeen, type Then } from '../stage.ts';
import { policyCreatedAt } from './group.ts';
import { without } from './without.ts';

type Kinds =
  | 'topics'
  | 'individualPreps'
  | 'roleStatements'
  | 'policies'
  | 'policySections'
  | 'swotEntries'
  | 'planActions'
  | 'decisions';

/** Matters, mandates, policy, SWOT, plan and decisions. */
export function directionRecords(then: Then): { readonly [Kind in Kinds]: RecordTypes[Kind][] } {
  const policies = policiesOf(then);
  const agreed = policies.some((policy) => hasBeen(policy, 'agreed'));
  return {
    topics: topics(then),
    // A preparation that has not been handed in rests on its writer's device (design.md 2.4).
    individualPreps: then
      .there(ekby.individualPreps)
      .filter(({ status }) => status === 'handedIn')
      .map((prep) => without(prep, 'visibility')),
    roleStatements: then.there(ekby.roleStatements).map((statement) => ({
      ...without(statement, 'visibility'),
      expectation: '',
      cooperation: '',
      support: '',
      followUp: '',
    })),
    policies,
    policySections: then.there(ekby.policySections).map((section) => ({
      ...section,
      stances: agreed ? section.stances : { behind: 0, question: 0, object: 0 },
    })),
    swotEntries: then.there(ekby.swotEntries).map((entry) => ({
      ...without(entry, 'visibility'),
      votes: hasBeen(entry, 'kept', 'merged', 'dropped') ? entry.votes : 0,
      order: null,
    })),
    planActions: then.there(ekby.planActions).map((action) => ({
      ...without(action, 'visibility'),
      followUps: null,
    })),
    decisions: decisions(then),
  };
}

/** First proposed, then assessed and placed, then voted on. */
function topics(then: Then): RecordTypes['topics'][] {
  return then.there(ekby.topics).map((topic) => {
    const assessed = hasBeen(topic, 'assessed');
    const settled = hasBeen(topic, 'prioritised', 'referred', 'parked');
    return {
      ...without(topic, 'visibility', 'total', 'suggestedPlacement'),
      criteria: assessed ? topic.criteria : null,
      placement: assessed ? topic.placement : null,
      overrideReason: assessed ? topic.overrideReason : null,
      horizon: assessed ? topic.horizon : null,
      citizenValue: assessed ? topic.citizenValue : null,
      ownerId: settled ? topic.ownerId : null,
      preparedBy: settled ? topic.preparedBy : [],
      rank: settled ? topic.rank : null,
      votes: settled ? topic.votes : 0,
    };
  });
}

function policiesOf(then: Then): RecordTypes['policies'][] {
  const policy = {
    ...ekby.policy,
    createdAt: policyCreatedAt(),
    createdBy: ekby.programme.chairId ?? '',
  };
  return then.there([policy]).map((known) => {
    const adopted = hasBeen(known, 'adopted');
    return {
      ...without(known, 'visibility'),
      adoptedBy: adopted ? known.adoptedBy : null,
      adoptedOn: then.known(known.adoptedOn),
      reportedToBoardOn: then.known(known.reportedToBoardOn),
      validFrom: adopted ? known.validFrom : null,
      reviewOn: adopted ? known.reviewOn : null,
    };
  });
}

/** A draft has no number and no date; publishing, consultation and reporting are noted when they are done. */
function decisions(then: Then): RecordTypes['decisions'][] {
  return then.there(ekby.decisions).map((decision) => {
    const decided = hasBeen(decision, 'decided');
    return {
      ...without(decision, 'visibility'),
      number: decided ? decision.number : null,
      date: decided ? decision.date : null,
      consultation: {
        required: decision.consultation.required,
        doneOn: then.known(decision.consultation.doneOn),
      },
      publishedOn: then.known(decision.publishedOn),
      plannedPublishOn: decided ? decision.plannedPublishOn : null,
      notPublishedReason: decided ? decision.notPublishedReason : null,
      reportedToBoardOn: then.known(decision.reportedToBoardOn),
    };
  });
}
