import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { useTexts } from '#components/texts.tsx';
import { Why } from '#components/Why.tsx';
import type { Quadrant } from '#domain/plan.ts';
import {
  declineSuggestion,
  settleEntry,
  swotSuggestions,
  takeSuggestion,
  type SwotSuggestion,
} from '#domain/swot.ts';
import { restsOn } from '#domain/trace.ts';
import type { Flow } from '#state/flow.ts';
import { useProgramme } from '#state/react.tsx';
import { useInstant, useMe, useSession, useToday } from '#state/session.tsx';
import { sentenceOf } from './swotBoard.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    ':focus': { outline: 'none' },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  calm: { color: tokens.colorNeutralForeground2 },
});

type SuggestionsProps = { readonly quadrant: Quadrant; readonly flow: Flow<'swotEntries'> };

/** What the material says for a quadrant, outlined: counted, with its sources, to take in or decline. */
export function Suggestions({ quadrant, flow }: SuggestionsProps): ReactNode {
  const { synergy } = useTexts();
  const { swot } = synergy;
  const styles = useStyles();
  const today = useToday();
  const records = useProgramme((programme) => programme.records);
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const suggestions = swotSuggestions({
    findings: records.findings.values(),
    groundRules: records.groundRules.values(),
    ruleReviews: records.ruleReviews.values(),
    topics: records.topics.values(),
    analysisNotes: records.analysisNotes.values(),
    observations: records.observations.values(),
    cards: records.competenceCards.values(),
    entries: records.swotEntries.values(),
    today,
  }).filter((suggested) => suggested.quadrant === quadrant);
  if (suggestions.length === 0) return null;
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <span>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {swot.suggestions(suggestions.length)}
        </Button>
      </span>
      {open ? (
        <>
          <Text size={200} className={styles.calm}>
            {swot.suggestionsHint}
          </Text>
          <ul className={styles.list}>
            {suggestions.map((suggested) => (
              <Suggestion
                key={suggested.id}
                flow={flow}
                suggested={suggested}
                onSettled={() => place.current?.focus()}
              />
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

type SuggestionProps = {
  readonly flow: Flow<'swotEntries'>;
  readonly suggested: SwotSuggestion;
  /** The line goes away; focus has to have somewhere to go. */
  readonly onSettled: () => void;
};

function Suggestion({ flow, suggested, onSettled }: SuggestionProps): ReactNode {
  const { synergy } = useTexts();
  const { swot } = synergy;
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const announce = useAnnounce();
  const records = useProgramme((programme) => programme.records);
  const { steps, hidden } = restsOn(suggested.sources, records);
  const text = sentenceOf(suggested, synergy);
  const settle = (taken: boolean) => {
    if (me === undefined) return;
    const { programmeId, id: createdBy } = me;
    const base = { programmeId, createdAt: instant(), createdBy };
    const entry = taken
      ? takeSuggestion(suggested, text, base)
      : declineSuggestion(suggested, text, base);
    // After the voting nothing waits for a vote any more: what is taken in is chosen.
    const isOver = flow.phase.label === 'closed';
    const kept = taken && isOver ? settleEntry(entry, 'kept', base.createdAt) : entry;
    store.save('swotEntries', kept);
    announce(taken ? swot.accepted(text) : swot.declined(text));
    onSettled();
  };
  return (
    <li className={styles.item} data-suggestion={suggested.id}>
      <Text>{text}</Text>
      <div className={styles.row}>
        <Badge appearance="tint" color="informative">
          {swot.counted[suggested.counted](suggested.n)}
        </Badge>
        <Why sources={steps} hiddenSources={hidden} consequences={[]} />
      </div>
      <div className={styles.row}>
        <Button size="small" aria-label={`${swot.accept}: ${text}`} onClick={() => settle(true)}>
          {swot.accept}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${swot.decline}: ${text}`}
          onClick={() => settle(false)}
        >
          {swot.decline}
        </Button>
      </div>
    </li>
  );
}
