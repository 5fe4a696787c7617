import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Loading, Notice } from '#components/PageState.tsx';
import { Page, Section } from '#components/Page.tsx';
import { useSpeech, useTexts } from '#components/texts.tsx';
import { formatList } from '#i18n/format.ts';
import { useSession } from '#state/session.tsx';
import type { DeckFinding } from './deckCheck.ts';
import { updateSlides } from './deckCommands.ts';
import { numbersText } from './deckState.ts';
import { useDeckCheck, type CheckedDeck } from './useDeckCheck.ts';
import { useDeckWork, type DeckWork } from './useDeckWork.ts';
import { usePaneTexts } from './usePaneTexts.ts';
import { WorkState } from './WorkState.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlockEnd: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Before the presentation is shown: drafts, missing titles and alternative texts, slides with news. */
export function CheckPage(): ReactNode {
  const { start, app, pane } = useTexts();
  const { check } = usePaneTexts();
  const { deck } = useSession().host;
  const { checked, failed, again } = useDeckCheck(deck);
  const work = useDeckWork(again);
  return (
    <Page title={check.title} lead={deck === undefined ? pane.noDeck : check.lead}>
      {deck === undefined ? null : failed ? (
        <Notice
          urgency="alert"
          title={start.areaFailedTitle}
          body={start.areaFailedBody}
          action={{ label: app.tryAgain, run: again }}
        />
      ) : checked === null ? (
        <Loading label={pane.reading} />
      ) : (
        <Findings checked={checked} work={work} again={again} />
      )}
    </Page>
  );
}

function Findings({
  checked,
  work,
  again,
}: {
  checked: CheckedDeck;
  work: DeckWork;
  again: () => void;
}): ReactNode {
  const { check } = usePaneTexts();
  const styles = useStyles();
  const { findings, open, altTextsKnown } = checked;
  return (
    <>
      <WorkState work={work} />
      {findings.length === 0 ? (
        <Notice
          title={check.fine}
          body={check.fineBody(open.slides.length)}
          action={{ label: check.again, run: again }}
        />
      ) : (
        <Section
          title={check.found(findings.length)}
          aside={
            <Button size="small" onClick={again}>
              {check.again}
            </Button>
          }
        >
          <ul className={styles.list}>
            {findings.map((finding) => (
              <FindingItem
                key={`${finding.slide.id} ${finding.kind}`}
                finding={finding}
                checked={checked}
                work={work}
              />
            ))}
          </ul>
        </Section>
      )}
      {altTextsKnown ? null : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{check.altUnknown}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function FindingItem({
  finding,
  checked,
  work,
}: {
  finding: DeckFinding;
  checked: CheckedDeck;
  work: DeckWork;
}): ReactNode {
  const { check, updated } = usePaneTexts();
  const { language } = useSpeech();
  const { deck } = useSession().host;
  const styles = useStyles();
  const { kind, slide, names, status } = finding;
  const tools = status === null ? null : checked.toolsFor(status.rendered.specKey);
  const advice =
    kind === 'altText' ? check.advice.altText(formatList(names, language)) : check.advice[kind];
  return (
    <li className={styles.item} data-finding={kind}>
      <Text weight="semibold">
        {check.slide(slide.index + 1, slide.title.trim() || check.untitled)}
      </Text>
      <span>
        <Badge appearance="tint" color={kind === 'draft' ? 'subtle' : 'warning'}>
          {check.kinds[kind]}
        </Badge>
      </span>
      <Text>{advice}</Text>
      <div className={styles.actions}>
        {kind === 'stale' && tools !== null && status !== null ? (
          <Button
            size="small"
            disabled={work.busy}
            onClick={() =>
              work.run(async () => {
                const { ids, numbers } = await updateSlides(tools, [status]);
                return { told: updated(ids.length, numbersText(numbers)) };
              })
            }
          >
            {check.update}
          </Button>
        ) : null}
        <Button size="small" appearance="subtle" onClick={() => void deck?.select([slide.id])}>
          {check.show}
        </Button>
      </div>
    </li>
  );
}
