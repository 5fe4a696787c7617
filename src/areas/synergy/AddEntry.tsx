import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import { quadrants, type Quadrant } from '#domain/plan.ts';
import type { Flow } from '#state/flow.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** A line of one's own: on this device only until it is handed in. */
export function AddEntry({ flow }: { flow: Flow<'swotEntries'> }): ReactNode {
  const { synergy } = useTexts();
  const { swot } = synergy;
  const styles = useStyles();
  const announce = useAnnounce();
  const [quadrant, setQuadrant] = useState<Quadrant>('strength');
  const handIn = () => {
    const done = flow.commands.handIn(flow.draft, { quadrant });
    if (!done.ok) return;
    flow.setDraft('');
    announce(swot.handedIn);
  };
  return (
    <Section title={swot.add}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          handIn();
        }}
      >
        <Field label={swot.quadrantLabel}>
          <Select
            value={quadrant}
            onChange={(_event, { value }) =>
              setQuadrant(quadrants.find((each) => each === value) ?? quadrant)
            }
          >
            {quadrants.map((each) => (
              <option key={each} value={each}>
                {swot.quadrant[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={swot.draft} hint={swot.draftHint}>
          <Textarea
            value={flow.draft}
            resize="vertical"
            onChange={(_event, { value }) => flow.setDraft(value)}
          />
        </Field>
        <span>
          <Button type="submit" appearance="primary" disabled={flow.draft.trim() === ''}>
            {swot.handIn}
          </Button>
        </span>
      </form>
    </Section>
  );
}
