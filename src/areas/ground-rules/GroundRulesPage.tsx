import { lazy, type ReactNode } from 'react';
import { useNavigation, useRouteParts } from '#components/navigation.tsx';
import { Page } from '#components/Page.tsx';
import { PageTabs } from '#components/PageTabs.tsx';
import { useTexts } from '#components/texts.tsx';

const RulesPart = lazy(async () => ({ default: (await import('./RulesPart.tsx')).RulesPart }));
const InterplayPart = lazy(async () => ({
  default: (await import('./InterplayPart.tsx')).InterplayPart,
}));
const FormsPart = lazy(async () => ({ default: (await import('./FormsPart.tsx')).FormsPart }));
const HomePart = lazy(async () => ({ default: (await import('./HomePart.tsx')).HomePart }));

const parts = ['rules', 'interplay', 'forms', 'home'] as const;
type Part = (typeof parts)[number];

/** What the first occasion makes: rules, what they look like when they live, working forms, and the way out. */
export function GroundRulesPage(): ReactNode {
  const { groundRules, t1 } = useTexts();
  const { go } = useNavigation();
  const [, named] = useRouteParts();
  const part: Part = parts.find((each) => each === named) ?? 'rules';
  return (
    <Page title={groundRules.title}>
      <PageTabs
        label={groundRules.title}
        tabs={parts.map((key) => ({ key, name: t1.parts[key] }))}
        selected={part}
        onSelect={(key) => go(key === 'rules' ? 'ground-rules' : `ground-rules/${key}`)}
      >
        {part === 'rules' ? <RulesPart highlighted={named} /> : null}
        {part === 'interplay' ? <InterplayPart /> : null}
        {part === 'forms' ? <FormsPart /> : null}
        {part === 'home' ? <HomePart /> : null}
      </PageTabs>
    </Page>
  );
}
