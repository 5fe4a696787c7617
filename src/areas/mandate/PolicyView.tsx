import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Fold } from '#components/Fold.tsx';
import { Notice } from '#components/PageState.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import { isWritable, sectionTarget } from '#domain/policy.ts';
import { stanceId } from '#domain/ground-rule.ts';
import { policySections as defaultSections } from '#i18n/defaults/policy.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useRights, useSession } from '#state/session.tsx';
import { PolicyHead } from './PolicyHead.tsx';
import { PolicySectionCard } from './PolicySectionCard.tsx';
import { PrepPanel } from './PrepPanel.tsx';
import { usePolicy, type PolicyState } from './usePolicy.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

/** The policy, written together: a section at a time each, then a stance on each, then adopted. */
export function PolicyView({ opened }: { opened: string | undefined }): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.policy;
  const styles = useStyles();
  const rights = useRights();
  const state = usePolicy();
  const begin = useBegin();
  const [editing, setEditing] = useState<string | null>(null);
  const { policy, sections } = state;
  if (policy === undefined) {
    return (
      <Notice
        title={texts.emptyTitle}
        body={rights.editRules ? texts.emptyBody : `${texts.emptyBody} ${texts.waitForStart}`}
        {...(rights.editRules ? { action: { label: texts.start, run: begin } } : {})}
      />
    );
  }
  const list = (
    <ul className={styles.list}>
      {sections.map((section) => (
        <li key={section.id}>
          <PolicySectionCard
            section={section}
            policy={policy}
            state={state}
            picked={section.id === opened}
            isEditing={editing === section.id}
            onEdit={setEditing}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <PolicyHead state={state} policy={policy} />
      <StandAll state={state} />
      {isWritable(policy) && editing === null ? (
        <Fold title={texts.preps}>
          <PrepPanel section={undefined} />
        </Fold>
      ) : null}
      {list}
    </>
  );
}

function useBegin(): () => void {
  const { texts, language } = useSpeech();
  const { store } = useSession();
  const me = useMe();
  const instant = useInstant();
  const programme = [...useRecords('programmes').values()][0];
  return () => {
    if (me === undefined || programme === undefined) return;
    const at = instant();
    const base = { programmeId: me.programmeId, createdAt: at, createdBy: me.id };
    const policyId = `LP-${me.programmeId}-1`;
    store.save('policies', {
      ...{ id: policyId, ...base },
      status: 'draft',
      statusHistory: [{ status: 'draft', at }],
      title: texts.mandate.policy.defaultTitle(
        programme.department.toLocaleLowerCase('sv'),
        programme.municipality,
      ),
      version: '1.0',
      ...{
        adoptedBy: null,
        adoptedOn: null,
        reportedToBoardOn: null,
        validFrom: null,
        reviewOn: null,
      },
    });
    const sections =
      programme.template?.policySections ??
      defaultSections.map(({ title, ...section }) => ({ ...section, heading: title[language] }));
    for (const [index, { key, heading, legalRefs }] of sections.entries()) {
      store.save('policySections', {
        ...{ id: `${policyId}-${key}`, ...base, policyId, key, legalRefs },
        order: index + 1,
        heading,
        text: '',
        ...{ editorId: null, editUntil: null, round: null },
        stances: { behind: 0, question: 0, object: 0 },
      });
    }
  };
}

/** Twelve sections are many presses for somebody who stands behind them all. */
function StandAll({ state: { policy, sections, stances } }: { state: PolicyState }): ReactNode {
  const { mandate } = useTexts();
  const { store } = useSession();
  const me = useMe();
  const rights = useRights();
  const instant = useInstant();
  if (me === undefined || !rights.takePart || policy?.status !== 'review') return null;
  const own = new Set(stances.filter((s) => s.participantId === me.id).map((s) => s.targetId));
  const left = sections.filter((section) => !own.has(sectionTarget(section)));
  if (left.length === 0) return null;
  return (
    <div>
      <Button
        onClick={() => {
          for (const section of left) {
            const targetId = sectionTarget(section);
            store.save('stances', {
              ...{ id: stanceId(targetId, me.id), programmeId: me.programmeId },
              ...{ createdAt: instant(), createdBy: me.id, targetId, participantId: me.id },
              ...{ stance: 'behind', reason: null },
            });
          }
        }}
      >
        {`${mandate.policy.standAll} (${left.length})`}
      </Button>
    </div>
  );
}
