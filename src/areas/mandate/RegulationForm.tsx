import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import {
  regulationAreas,
  regulationStandings,
  type RegulationArea,
  type RegulationCardView,
  type RegulationContent,
  type RegulationStanding,
} from '#domain/regulation.ts';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
  },
});

const lines = ['ref', 'chapter', 'title', 'link', 'replacedBy'] as const;
const paragraphs = ['summary', 'question'] as const;

/** A card as it is changed; the first keystroke makes it the group's own version. */
export function RegulationForm({
  card,
  onDone,
}: {
  card: RegulationCardView;
  onDone: () => void;
}): ReactNode {
  const { mandate } = useTexts();
  const texts = mandate.regulations;
  const styles = useStyles();
  const { store } = useSession();
  const me = useMe();
  const instant = useInstant();
  const change = (part: Partial<RegulationContent>) => {
    if (me === undefined) return;
    const { record, ...content } = card;
    const base = record ?? {
      programmeId: me.programmeId,
      createdAt: instant(),
      createdBy: me.id,
      hidden: false,
    };
    store.save('regulationRefs', { ...base, ...content, ...part });
  };
  return (
    <div className={styles.form} role="group" aria-label={`${texts.edit}: ${card.title}`}>
      {lines.map((field) => (
        <Field key={field} label={texts.fields[field]}>
          <Input value={card[field]} onChange={(_event, { value }) => change({ [field]: value })} />
        </Field>
      ))}
      {paragraphs.map((field) => (
        <Field key={field} label={texts.fields[field]}>
          <Textarea
            resize="vertical"
            value={card[field]}
            onChange={(_event, { value }) => change({ [field]: value })}
          />
        </Field>
      ))}
      <Field label={texts.fields.area}>
        <Select
          value={card.area}
          onChange={(_event, { value }) => change({ area: value as RegulationArea })}
        >
          {regulationAreas.map((area) => (
            <option key={area} value={area}>
              {texts.area[area]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.fields.standing}>
        <Select
          value={card.standing}
          onChange={(_event, { value }) => change({ standing: value as RegulationStanding })}
        >
          {regulationStandings.map((standing) => (
            <option key={standing} value={standing}>
              {texts.standing[standing]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.fields.checkedOn}>
        <Input
          type="date"
          value={card.checkedOn}
          onChange={(_event, { value }) => {
            if (value !== '') change({ checkedOn: value });
          }}
        />
      </Field>
      <div>
        <Button appearance="primary" onClick={onDone}>
          {texts.done}
        </Button>
      </div>
    </div>
  );
}
