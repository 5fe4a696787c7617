import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { RouteLink } from './navigation.tsx';
import { useTexts } from './texts.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  // Its words stand flush with the text above; the room around them reaches out to the left.
  open: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}`,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  kind: { color: tokens.colorNeutralForeground2 },
});

export type WhyStep = {
  readonly kindName: string;
  readonly text: string;
  /** Null where there is no page for it. */
  readonly route: string | null;
  /** What lies one step further along the thread. */
  readonly further?: readonly WhyStep[];
  /** Sources of this step that the reader may not open. */
  readonly hidden?: number;
};

export type WhyPanelProps = {
  readonly sources: readonly WhyStep[];
  readonly hiddenSources: number;
  readonly consequences: readonly WhyStep[];
};

/** "Varför finns den här?": what a thing rests on and what came of it, one press away from the thing. */
export function WhyPanel({ sources, hiddenSources, consequences }: WhyPanelProps): ReactNode {
  const { why } = useTexts();
  const styles = useStyles();
  const panelId = useId();
  const [open, setOpen] = useState(false);
  const nothing = sources.length === 0 && hiddenSources === 0;
  return (
    <div className={styles.root}>
      <Button
        className={styles.open}
        appearance="subtle"
        size="small"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        {why.open}
      </Button>
      <div id={panelId} hidden={!open} className={open ? styles.panel : undefined}>
        <Text weight="semibold">{why.restsOn}</Text>
        {nothing ? <Text>{why.nothing}</Text> : null}
        <Steps steps={sources} />
        {hiddenSources > 0 ? (
          <Text className={styles.kind}>{why.hidden(hiddenSources)}</Text>
        ) : null}
        {consequences.length > 0 ? (
          <>
            <Text weight="semibold">{why.leadsTo}</Text>
            <Steps steps={consequences} />
          </>
        ) : null}
      </div>
    </div>
  );
}

function Steps({ steps }: { steps: readonly WhyStep[] }): ReactNode {
  const { why } = useTexts();
  const styles = useStyles();
  if (steps.length === 0) return null;
  return (
    <ul className={styles.list}>
      {steps.map((step) => (
        <li key={`${step.kindName} ${step.text}`}>
          <Text size={200} className={styles.kind}>
            {step.kindName}
          </Text>
          <br />
          {step.route === null ? step.text : <RouteLink to={step.route}>{step.text}</RouteLink>}
          <Steps steps={step.further ?? []} />
          {step.hidden === undefined || step.hidden === 0 ? null : (
            <Text block size={200} className={styles.kind}>
              {why.hidden(step.hidden)}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
